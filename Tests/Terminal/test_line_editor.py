"""The line editor as a person sees it: screens, not bytes. Run with: python3 -m unittest discover -s Tests/Terminal

ACTA_LINE_EDITOR_DEMO names the demonstration program; it is .build/debug/LineEditorDemo unless set.
"""

import os
import re
import signal
import stat
import subprocess
import tempfile
import unicodedata
import unittest

from screen import Terminal

DEMO = os.environ.get("ACTA_LINE_EDITOR_DEMO", ".build/debug/LineEditorDemo")
UP, DOWN, RIGHT, LEFT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F"
BACKSPACE, ENTER, TAB, ESCAPE = "\x7f", "\r", "\t", "\x1b"
CONTROL_C, CONTROL_D, CONTROL_L, CONTROL_R, CONTROL_Z = "\x03", "\x04", "\x0c", "\x12", "\x1a"


def scalars(text):
    return "[" + " ".join(f"{ord(character):x}" for character in text) + "]"


class LineEditorTest(unittest.TestCase):
    def start(self, *arguments, **options):
        terminal = Terminal(DEMO, *arguments, **options)
        self.addCleanup(terminal.close)
        return terminal

    def enter(self, terminal, text, number):
        """Enters text and waits until it was read and the next prompt is there."""
        terminal.type(text + ENTER).see_text(rf"READ {number} \[[0-9a-f \n]*\]\np>$")

    def at_prompt(self, *arguments, **options):
        return self.start(*arguments, **options).see("p>", cursor=(0, 3))


class Columns(LineEditorTest):
    """The cursor stands where the text says, whatever its script and normal form."""

    def test_every_script_is_drawn_and_edited_in_its_columns(self):
        for text, columns in [
            ("Đỗ Thanh Bình", 13),
            (unicodedata.normalize("NFD", "Đỗ Thanh Bình"), 13),
            ("ສີສຸລິດ", 4),
            ("ນ້ຳ ສອນໄຊ", 8),
            ("山田太郎", 8),
            ("か\u3099", 2),
        ]:
            with self.subTest(text):
                terminal = self.at_prompt(columns=100)
                terminal.type(text).see(f"p> {text}", cursor=(0, 3 + columns))
                terminal.type(HOME + "X").see(f"p> X{text}", cursor=(0, 4))
                terminal.type(END + "|").see(f"p> X{text}|", cursor=(0, 5 + columns))
                terminal.type(ENTER).see_text(re.escape(f"READ 1 {scalars('X' + text + '|')}"))

    def test_backspace_removes_a_whole_character(self):
        terminal = self.at_prompt()
        terminal.type("ສີສຸ").see("p> ສີສຸ", cursor=(0, 5))
        terminal.type(LEFT + BACKSPACE).see("p> ສຸ", cursor=(0, 3))
        terminal.type(END + "e\u0302\u0301" + BACKSPACE).see("p> ສຸ", cursor=(0, 4))

    def test_a_mark_without_a_base_stands_on_a_circle(self):
        self.at_prompt().type("\u0301a").see("p> ◌\u0301a", cursor=(0, 5))

    def test_long_text_wraps_and_is_edited_across_rows(self):
        terminal = self.at_prompt(columns=20)
        terminal.type("ສີ" * 20).see("p> " + "ສີ" * 17, "ສີ" * 3, cursor=(1, 3))
        terminal.type(HOME + "X").see("p> X" + "ສີ" * 16, "ສີ" * 4, cursor=(0, 4))

    def test_wide_characters_keep_their_columns_through_any_change(self):
        terminal = self.at_prompt(columns=20)
        terminal.type("山田太郎").see("p> 山田太郎", cursor=(0, 11))
        terminal.type(HOME + "XY").see("p> XY山田太郎", cursor=(0, 5))
        terminal.type(RIGHT + "Z" + LEFT + BACKSPACE).see("p> XYZ田太郎", cursor=(0, 5))
        terminal.type(END + "か\u3099ສີx").see("p> XYZ田太郎か\u3099ສີx", cursor=(0, 16))
        terminal.type(LEFT + LEFT + BACKSPACE).see("p> XYZ田太郎ສີx", cursor=(0, 12))
        terminal.type(END + "山山山").see("p> XYZ田太郎ສີx山山山", cursor=(1, 0))
        terminal.type("山").see("p> XYZ田太郎ສີx山山山", "山", cursor=(1, 2))
        terminal.type(HOME + "山").see("p> 山XYZ田太郎ສີx山山", "山山", cursor=(0, 5))

    def test_a_coloured_prompt_takes_its_own_columns_only(self):
        terminal = self.start("--colour", columns=30).see("đại>", cursor=(0, 5))
        terminal.type("y" * 30).see("đại> " + "y" * 25, "y" * 5, cursor=(1, 5))
        first = terminal.screen.buffer[0]
        self.assertEqual([first[x].fg for x in range(6)], ["green"] * 4 + ["default"] * 2)


class Keys(LineEditorTest):
    def test_control_c_drops_the_line_and_never_the_program(self):
        terminal = self.at_prompt()
        terminal.type("abc" + LEFT).see("p> abc", cursor=(0, 5))
        terminal.type(CONTROL_C).see("p> abc^C", "INTERRUPTED", "p>")
        terminal.type(CONTROL_C).see("p> ^C", "INTERRUPTED", "p>")
        terminal.type("xyz").see("p> xyz")
        os.kill(terminal.child.pid, signal.SIGINT)
        terminal.see("p> xyz^C", "INTERRUPTED", "p>")
        terminal.type("d" + ENTER).see_text(r"READ \d+ \[64\]")

    def test_control_c_stops_what_runs(self):
        terminal = self.at_prompt()
        terminal.type("spin" + ENTER).see_text("SPINNING")
        terminal.type(CONTROL_C).see_text("STOPPED\np>$")
        terminal.type("d" + ENTER).see_text(r"READ \d+ \[64\]")

    def test_control_d_leaves_and_the_terminal_is_as_before(self):
        terminal = self.start()
        terminal.see("p>")
        self.assertTrue(terminal.is_raw())
        terminal.type(CONTROL_D).see("p>", "END")
        self.assertEqual(terminal.wait_end(), 0)
        self.assertIn(b"\x1b[?2004l", terminal.raw)

    def test_a_signal_that_ends_the_program_leaves_the_terminal_right(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            terminal = self.at_prompt()
            terminal.type("abc").see("p> abc")
            os.kill(terminal.child.pid, number)
            terminal.wait(lambda: b"\x1b[?2004l" in terminal.raw, "the end of bracketed paste")
            self.assertFalse(terminal.is_raw())
            self.assertEqual(terminal.wait_end(), -number)

    def test_vi_mode(self):
        terminal = self.at_prompt("--vi")
        terminal.type("ສີ một").see("p> ສີ một", cursor=(0, 8))
        terminal.type(ESCAPE).see("p> ສີ một", cursor=(0, 7))
        terminal.type("0x").see("p>  một", cursor=(0, 3))
        terminal.type("u").see("p> ສີ một")

    def test_editrc_is_read_and_our_keys_survive_it(self):
        with tempfile.TemporaryDirectory() as home:
            with open(os.path.join(home, ".editrc"), "w") as file:
                file.write("bind -v\nother:bind -s ^O wrong\nline-editor-demo:bind -s ^O agenda\n")
            terminal = self.at_prompt(environment={"HOME": home})
            terminal.type("\x0f").see("p> agenda")
            terminal.type(ESCAPE).see("p> agenda", cursor=(0, 8))
            terminal.type(CONTROL_C).see("p> agenda^C", "INTERRUPTED", "p>")
            terminal.type("sh" + TAB).see("p> show")
            terminal.type(CONTROL_C).see_text("show \\^C\nINTERRUPTED\np>")


class Paste(LineEditorTest):
    def test_pasted_lines_wait_for_enter_and_run_one_by_one(self):
        terminal = self.at_prompt()
        terminal.type("\x1b[200~one\rtwo \\\rthree\r\x1b[201~").see("p> one", "two \\", "three", cursor=(2, 5))
        terminal.type(ENTER)
        terminal.see(f"READ 1 {scalars('one')}", f"READ 1 {scalars('two ' + chr(92) + chr(10) + 'three')}", "p>")

    def test_what_is_pasted_cannot_act(self):
        terminal = self.at_prompt()
        terminal.type("\x1b[200~a\x1b[2Jb\x03\x04c\x1b[201~").see("p> a[2Jbc", cursor=(0, 9))


class Completion(LineEditorTest):
    def test_commands_are_listed_with_what_they_do(self):
        terminal = self.at_prompt()
        terminal.type("h" + TAB).see(
            "p> h", "help     Says what can be done", "history  Lists what was entered", "p> h", cursor=(3, 4))
        terminal.type("i" + TAB).see("p> history", cursor=(3, 11))

    def test_names_are_aligned_by_width_and_quoted(self):
        terminal = self.at_prompt(columns=50)
        terminal.type("show " + TAB).see(
            "p> show", "meeting-001    Đỗ Thanh Bình  山田 太郎", "meeting-002    Đỗ Thị Hoa", "motion-17      ສອນໄຊ",
            "p> show", cursor=(4, 8))
        terminal.type("Đ" + TAB).see('p> show "Đỗ Th', cursor=(4, 14))
        terminal.type("a" + TAB).see('p> show "Đỗ Thanh Bình"', cursor=(4, 24))

    def test_the_list_stands_below_wrapped_text(self):
        terminal = self.at_prompt(columns=20)
        terminal.type("show " + "x" * 30 + " ").see("p> show " + "x" * 12, "x" * 18, cursor=(1, 19))
        terminal.type("m" + TAB)
        terminal.see("p> show " + "x" * 12, "x" * 18 + " m", "", "meeting-001", "meeting-002", "motion-17",
                     "p> show " + "x" * 12, "x" * 18 + " m")


class History(LineEditorTest):
    def test_entries_outlive_the_program(self):
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "acta", "history")
            terminal = self.at_prompt(f"--history={path}")
            self.enter(terminal, "ສີ một", 1)
            terminal.type("two \\" + ENTER).see_text(r"\.\.>")
            self.enter(terminal, "three", 2)
            terminal.type(CONTROL_D).wait_end()
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), "ສີ một\ntwo \\\\\\nthree\n")
            terminal = self.at_prompt(f"--history={path}")
            terminal.type(UP).see("p> two \\", "three", cursor=(1, 5))
            terminal.type(UP).see("p> ສີ một", cursor=(0, 8))
            terminal.type(DOWN + DOWN).see("p>", cursor=(0, 3))

    def test_search_shows_what_it_finds(self):
        terminal = self.at_prompt()
        self.enter(terminal, "Đỗ Thanh", 1)
        self.enter(terminal, "other", 2)
        terminal.type(CONTROL_R + "đ").see_text(r"\(search\) đ: Đỗ Thanh")
        terminal.type("zz").see_text(r"\(not found\) đzz: Đỗ Thanh")
        terminal.type(BACKSPACE + BACKSPACE + HOME + "X").see_text("p> XĐỗ Thanh")


class Resize(LineEditorTest):
    def test_text_is_wrapped_anew(self):
        terminal = self.at_prompt(columns=60)
        terminal.type("The quick brown fox jumps over the lazy dog again").see_text("again")
        terminal.resize(80, 12).type("Z").see("p> The quick brown fox jumps over the lazy dog againZ", cursor=(0, 53))
        terminal.type(HOME + "A").see("p> AThe quick brown fox jumps over the lazy dog againZ", cursor=(0, 4))


class NoTerminal(unittest.TestCase):
    def test_a_pipe_gets_no_prompt(self):
        result = subprocess.run([DEMO], input="one\r\ntwo \\\nthree".encode(), capture_output=True, timeout=10)
        self.assertEqual(
            result.stdout.decode(), f"READ 1 {scalars('one')}\nREAD 2 {scalars('two ' + chr(92) + chr(10) + 'three')}\nEND\n")

    def test_bad_text_is_named_by_its_line(self):
        result = subprocess.run([DEMO], input=b"one\nth\xe9\n", capture_output=True, timeout=10)
        self.assertIn("ERROR line 2: The line is not UTF-8 text (byte 3 is 0xE9).", result.stdout.decode())


if __name__ == "__main__":
    unittest.main()
