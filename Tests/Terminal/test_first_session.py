"""The pictures of the README are those of the screen: the session is typed again, and drawn again.

Where a change of the shell is meant, Tests/Terminal/first_session.py draws them anew.
"""

import os
import pathlib
import unittest

import first_session
from picture import svg

ACTA = os.path.abspath(os.environ.get("ACTA", ".build/debug/acta"))


class FirstSession(unittest.TestCase):
    maxDiff = None

    def test_the_screens_are_those_of_the_pictures(self):
        readme = (first_session.ROOT / "README.md").read_text(encoding="utf-8")
        for name, title, screen in first_session.play(ACTA):
            with self.subTest(name):
                picture = first_session.PICTURES / f"{name}.svg"
                self.assertEqual(picture.read_text(encoding="utf-8"), svg(screen, title))
                self.assertIn(str(picture.relative_to(first_session.ROOT)), readme)

    def test_no_picture_is_left_over(self):
        drawn = {picture.stem for picture in first_session.PICTURES.glob("*-*.svg")}
        self.assertEqual(drawn, set(first_session.names()))


if __name__ == "__main__":
    unittest.main()
