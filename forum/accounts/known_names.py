"""Words that tell first and last names apart, folded to small letters without accents."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words

SECOND_NAMES: Final = frozenset(
    words("""
    alejandra alejandro alexandra alice amelia ana andre andrea andres ange angela angeles ann anna anne antoinette
    antonia antonio aparecida beatriz belen benedicta bernadette beth camila carla carlos carmen carolina caroline
    catherine cecilia charlotte christina christine clara claire claude conception consuelo cristina cristobal
    daniela diego dolores eduarda eduardo elena elisa elisabeth elizabeth ellen emilia emma enrique esperanza esther eva
    eve fabiola fatima federico felipe fernanda fernando florence francesca francesco francisca francisco francois
    frances gabriela gabriella gabrielle giovanni giuseppe gloria grace grazia guadalupe guillermo helena helene henri
    ignacio ines irene isabel isabella isabelle jacques javier jean jeanne joan joao jorge jose josefa
    josefina joseph juan juana juliana julie karin katarina katharina laura laure leonor lisa lise lou louise luc
    lucia luis luisa luiza luz magdalena manuel manuela marc marcela margaret margarita margarethe margherita maria
    mariana marianne marie mario marta martha mary mercedes michele michelle miguel monica nicole noel nuria
    octavio olivia paola patricia paula paulina paulo pedro philippe pia pierre pilar rafael ramon raquel
    rebecca regina remedios renata ricardo rita roberto rocio rodrigo rosa rosalia rosario rose roxana ruth
    salome sara sarah sebastian silvia sofia soledad sophia sophie stefania stella susana suzanne sylvie teresa terese
    therese ursula valentina valeria vanessa veronica victoria viktoria vincenzo virginia vittoria xavier yolanda yvonne
    """)
)
"""Given names that often stand second and are seldom anybody's last name: “Rosa Maria”, “Jean-Luc”."""

FAMILY_NAMES_FIRST: Final = frozenset(
    words("""
    cheung choi duong hsu huang huynh hwang kobayashi kwon nakamura nguyen pham phan sato suzuki tanaka tran truong tsai
    wang watanabe wong yamada yamamoto zhang zhao zheng zhou
    """)
)
"""Family names that go before the given one where they are at home, and that are nobody's first name."""

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
TITLES: Final = frozenset(
    {
        *("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "dame", "madame", "herr", "frau"),
        *("senor", "senora", "monsieur", "rev"),
    }
)
