"""Messengers and networks that are not named but described: ``the bird site``, ``where the ghost lives``."""

from __future__ import annotations

from typing import Final

DESCRIBED: Final[dict[str, str]] = {
    phrase.replace("_", " "): name
    for name, phrases in {
        "twitter": "bird_site birdsite the_bird_app blue_bird_site bird_network little_blue_bird birds_tweet"
        " red_del_pajarito app_del_pajarito pajarito_azul rede_do_passarinho app_do_passarinho oiseau_bleu"
        " blauer_vogel blauen_vogel vogel_app uccellino elon's_app elon's_site",
        "snapchat": "ghost_lives yellow_ghost white_ghost ghost_icon yellow_app ghost_messenger fantasmita fantasminha"
        " fantome_jaune app_del_fantasma app_do_fantasma app_mit_dem_geist",
        "linkedin": "professional_network business_network work_network career_network network_for_professionals"
        " network_with_the_suits suits_network red_profesional rede_profissional reseau_pro reseau_professionnel"
        " berufsnetzwerk karrierenetzwerk job_network two-letter_network",
        "telegram": "paper_plane_messenger paper_airplane blue_plane plane_app white_plane plane_messenger durov's_app"
        " app_del_avioncito avioncito avion_de_papel aviaozinho app_do_aviaozinho aviao_de_papel papierflieger"
        " avion_en_papier aeroplanino papierowy_samolocik kagit_ucak app_with_the_plane papel_na_eroplano",
        "whatsapp": "green_messenger green_bubble green_phone_app green_chat_app app_verde appli_verte"
        " application_verte grune_app grunen_app grune_messenger grunen_messenger verdinho zap_zap green_chat"
        " green_one_with_the_phone zielona_apka yesil_uygulama hara_app berdeng_app",
        "discord": "gamers_talk gamers_chat gamer_chat gamer_app gamers'_app gaming_chat_app blurple_app app_for_gamers"
        " chat_de_gamers app_de_gamers",
        "instagram": "photo_app camera_app picture_app square_photos zuck's_photo_app red_de_fotos app_de_fotos"
        " rede_de_fotos foto_app appli_photo reseau_photo ig_grid instagrama",
        "facebook": "big_blue_f blue_f_site zuck's_site zuck's_network zuckerberg's_site blue_social_network feisbuk"
        " caralibro cara_libro visagelivre",
        "tiktok": "clock_app dancing_app dance_app short_video_app musical_note_app tictac",
        "viber": "purple_messenger purple_phone_app app_morada app_roxo",
        "skype": "blue_s_messenger cloud_with_the_s blue_cloud_s",
        "wechat": "green_chinese_app chinese_messenger two_bubbles_app",
    }.items()
    for phrase in phrases.split()
}
"""As they stand in a folded reading, by what they are called."""
