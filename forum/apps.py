from django.apps import AppConfig


class ForumConfig(AppConfig):
    name = "forum"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from forum import drafting, notifications, searching, watching
        from forum.accounts import expiry
        from moderation import api

        api.also_do(
            mailer=api.Mailer(notifications.mail_next, notifications.waits),
            sweeping=[searching.learn_words],
            housekeeping=[drafting.purge, searching.sweep_residue, expiry.forget_log_ins],
            head_counts={"news": watching.news_of_member},
        )
