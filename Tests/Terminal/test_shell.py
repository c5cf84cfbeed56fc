"""`acta shell` as a person sees it: screens, not bytes. Run with: python3 -m unittest discover -s Tests/Terminal

ACTA names the program; it is .build/debug/acta unless set.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from screen import Terminal

ACTA = os.path.abspath(os.environ.get("ACTA", ".build/debug/acta"))
UP, BACKSPACE, ENTER, TAB, HOME_KEY = "\x1b[A", "\x7f", "\r", "\t", "\x1b[H"
CONTROL_C, CONTROL_D, CONTROL_R, CONTROL_W = "\x03", "\x04", "\x12", "\x17"
LEFT, END_KEY, ESCAPE = "\x1b[D", "\x1b[F", "\x1b"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;"
RECORD = [
    'state register vn --name "Viet Nam" --code VN',
    "state register la --name Laos --code LA",
    'organization register moha-vn --name "Ministry of Home Affairs" --name "vi=Bộ Nội vụ" --state vn',
    'person register do-thanh-binh --name "vi=Đỗ Thanh Bình" --state vn',
    'series establish vn-la-labour --name "Labour ministers" --party vn,la --level ministerial --rotation vn,la',
    "conference propose vn-la-labour/1 --ordinal 1 --dates 2025 --state vn",
]


class ShellTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.home,
            "TERM": "xterm-256color",
            "LC_ALL": "C",
            "PAGER": "",
            "NO_COLOR": "1",
            "ACTA_JOURNAL": os.path.join(self.home, "Journal"),
        }
        self.acta("init", self.environment["ACTA_JOURNAL"], "--origin", "labour", "--language", "en")
        self.acta("-c", "\n".join(RECORD))

    def acta(self, *arguments, code=0, **options):
        done = subprocess.run(
            [ACTA, *arguments], env=self.environment, cwd=self.home, capture_output=True, text=True, timeout=60, **options
        )
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def start(self, columns=80, rows=24, **environment):
        variables = self.environment | environment
        terminal = Terminal(ACTA, "shell", columns=columns, rows=rows, environment=variables)
        self.addCleanup(terminal.close)
        return terminal.see_text(r"labour>$")

    def run_line(self, terminal, line, pattern):
        return terminal.type(line + ENTER).see_text(pattern + r"(.|\n)*\nlabour>$")


class Typing(ShellTest):
    def test_a_clock_far_ahead_is_asked_about(self):
        journal = os.path.join(self.home, "Old")
        os.makedirs(os.path.join(journal, "segments"))
        identity = '{"format":"acta-journal/1","origin":"old","created":"2020-01-01T00:00:00.000Z","clock":"system"}\n'
        previous = hashlib.sha256(identity.encode()).hexdigest()
        entry = (
            '{"specversion":"1.0","id":"016f5e66-e800-7000-8000-000000000001","source":"old","type":"acta.state.registered.v1",'
            '"subject":"vn","time":"2020-01-01T00:00:00.000Z","sequence":"000000000001","prev":"' + previous + '",'
            '"data":{"name":[{"language":"en","text":"Viet Nam","origin":"original"}]}}\n'
        )
        for name, text in [("journal.json", identity), ("segments/000000000001.jsonl", entry)]:
            with open(os.path.join(journal, name), "w") as file:
                file.write(text)
        shell = Terminal(ACTA, "shell", environment=self.environment | {"ACTA_JOURNAL": journal}, columns=120, rows=24)
        self.addCleanup(shell.close)
        shell.see_text(r"old>$")
        for answer, seen in [("n", r"clock-ahead|accept-clock"), ("y", r"person registered +first")]:
            shell.type("person register first --name First" + ENTER)
            shell.see_last(r"Record all the same\? \[y/N\]$")
            shell.type(answer + ENTER)
            shell.see_text(seen)
            shell.see_last(r"old>$")
        # The editor has its terminal again.
        shell.type(UP)
        shell.see_last(r"old> person register first --name First$")
        self.assertTrue(shell.is_raw())

    def test_a_list_in_two_scripts_is_read_at_sixty_columns(self):
        terminal = self.start(columns=60)
        self.run_line(terminal, "list persons", r"do-thanh-binh  Đỗ Thanh Bình  vn")
        self.assertTrue(all(len(row) <= 60 for row in terminal.rows()))

    def test_vietnamese_and_lao_are_typed_corrected_and_recorded(self):
        terminal = self.start()
        text = 'person register phoxay --name "lo=ໂພໄຊ ໄຊຍະສອນ" --name "vi=Phô-xayy'
        terminal.type(text).see_text(re.escape(text) + "$")
        terminal.type(BACKSPACE + '"').see_text('Phô-xay"$')
        terminal.type(ENTER).see_text(r"person registered +phoxay\nlabour>$")
        self.run_line(terminal, "show phoxay", r"ໂພໄຊ ໄຊຍະສອນ \[lo\]")

    def test_words_of_two_scripts_are_moved_over_and_deleted(self):
        terminal = self.start()
        terminal.type("search ສອນໄຊ Đỗ Bình").see_text("search ສອນໄຊ Đỗ Bình$")
        terminal.type(LEFT * 4 + "Thanh ").see_text("search ສອນໄຊ Đỗ Thanh Bình$")
        terminal.type(HOME_KEY + "x" + BACKSPACE + END_KEY + CONTROL_W * 3).see_text("search ສອນໄຊ$")
        # The space behind the word goes first.
        terminal.type(BACKSPACE * 3).see_text("search ສອນ$")
        terminal.type(BACKSPACE * 3 + "thanh" + ENTER).see_text(r"search thanh\n(.|\n)*do-thanh-binh(.|\n)*labour>$")

    def test_a_window_resized_while_typing_keeps_the_line(self):
        terminal = self.start(columns=80)
        typed = 'search "Bộ Nội vụ" --kind organization'
        terminal.type(typed).see_text(re.escape(typed) + "$")
        terminal.resize(30, 24)
        terminal.type(" --limit 5").wait(lambda: "--limit 5" in "".join(terminal.rows()).replace("\n", ""), "the rest")
        self.assertTrue(all(len(row) <= 30 for row in terminal.rows()))
        terminal.type(ENTER).see_text(r"moha-vn(.|\n)*labour>$")

    def test_vi_mode_is_that_of_editrc(self):
        with open(os.path.join(self.home, ".editrc"), "w") as file:
            file.write("bind -v\n")
        terminal = self.start()
        terminal.type("xlist states").see_text("xlist states$")
        terminal.type(ESCAPE).wait(lambda: terminal.cursor[1] == len("labour> xlist state"), "the cursor on the last letter")
        terminal.type("0x").see_text("labour> list states$")
        terminal.type(ENTER).see_text(r"Viet Nam(.|\n)*labour>$")

    def test_control_c_drops_the_line_and_control_d_leaves(self):
        terminal = self.start()
        terminal.type("list conf").see_text("list conf$")
        terminal.type(CONTROL_C).see_text(r"list conf\^C\nlabour>$")
        self.run_line(terminal, "list states", "Viet Nam")
        terminal.type(CONTROL_D)
        self.assertEqual(terminal.wait_end(), 0)

    def test_exit_leaves_and_a_failure_never_does(self):
        terminal = self.start()
        self.run_line(terminal, "lst states", "Did you mean “list”")
        self.run_line(terminal, "show nobody", "Nothing here is called “nobody”")
        terminal.type("exit" + ENTER)
        self.assertEqual(terminal.wait_end(), 0)

    def test_a_caret_stands_under_the_word_at_fault(self):
        terminal = self.start()
        self.run_line(terminal, "list conferences --statsu x", r"  list conferences --statsu x\n +\^{8}\n")
        rows = terminal.rows()
        line = next(number for number, row in enumerate(rows) if row.strip() == "^" * 8)
        self.assertEqual(rows[line].index("^"), rows[line - 1].index("--statsu"))

    def test_an_open_quote_a_backslash_and_sql_go_on_in_the_next_line(self):
        terminal = self.start()
        terminal.type('search "thanh' + ENTER).see_text(r"…>$")
        terminal.type('binh"' + ENTER).see_text(r"do-thanh-binh(.|\n)*labour>$")
        terminal.type("list \\" + ENTER).see_text(r"…>$")
        terminal.type("states" + ENTER).see_text(r"Viet Nam(.|\n)*labour>$")
        terminal.type("SELECT name" + ENTER).see_text(r"…>$")
        terminal.type("FROM state" + ENTER).see_text(r"FROM state\n +…>$")
        terminal.type(ENTER).see_text(r"name\n─+\n(.|\n)*labour>$")

    def test_several_pasted_lines_run_one_after_the_other(self):
        terminal = self.start()
        terminal.type("\x1b[200~list states\nlist persons\n\x1b[201~").see_text("list persons")
        terminal.type(ENTER).see_text(r"Viet Nam(.|\n)*Đỗ Thanh Bình(.|\n)*labour>$")

    def test_a_long_query_stops_at_control_c(self):
        terminal = self.start()
        terminal.type(ENDLESS + ENTER).wait(lambda: not terminal.is_raw(), "the query to run")
        terminal.type(CONTROL_C).see_text(r"error: running the SQL statement: (.|\n)*labour>$")
        self.run_line(terminal, "list states", "Viet Nam")

    def test_a_resized_window_is_used_by_the_next_table(self):
        terminal = self.start(columns=100)
        terminal.resize(40, 24).see_text("labour>$")
        self.run_line(terminal, "list conferences", "vn-la-labour/1")
        self.assertTrue(all(len(row) <= 40 for row in terminal.rows()))


class Remembering(ShellTest):
    def test_history_is_kept_for_the_next_shell_and_searched(self):
        terminal = self.start()
        self.run_line(terminal, "list persons", "Đỗ Thanh Bình")
        self.run_line(terminal, "list states", "Viet Nam")
        terminal.type(CONTROL_D)
        terminal.wait_end()
        history = os.path.join(self.home, ".local/state/acta/history")
        self.assertEqual(os.stat(history).st_mode & 0o777, 0o600)
        terminal = self.start()
        terminal.type(UP).see_text("labour> list states$")
        terminal.type(CONTROL_C + CONTROL_R + "pers").see_text("list persons")

    def test_two_shells_at_once_lose_no_line_and_keep_none_twice(self):
        first, second = self.start(), self.start()
        self.run_line(first, "list states", "Viet Nam")
        self.run_line(second, "list persons", "Đỗ Thanh Bình")
        self.run_line(first, "list organizations", "moha-vn")
        self.run_line(second, "list states", "Viet Nam")
        for terminal in (first, second):
            terminal.type(CONTROL_D)
            terminal.wait_end()
        terminal = self.start()
        for line in ["list states", "list organizations", "list persons"]:
            terminal.type(UP).see_text(f"labour> {line}$")
        terminal.type(UP + "|").see_text(r"labour> list persons\|$")

    def test_settings_are_kept_for_good(self):
        terminal = self.start()
        terminal.type("set mode csv --save" + ENTER).see_text(r"--save\nlabour>$")
        terminal.type(CONTROL_D)
        terminal.wait_end()
        self.run_line(self.start(), "list states", "identifier,name,code,status\nla,Laos,LA,active")


class Completing(ShellTest):
    def complete(self, typed, pattern):
        return self.start().type(typed + TAB).see_text(pattern)

    def test_commands_and_verbs_are_completed(self):
        self.complete("confe", "labour> conference$")
        self.complete("conference canc", "labour> conference cancel$")

    def test_options_are_listed_with_what_they_are(self):
        self.complete("conference convene x --plac", "--place$")

    def test_identifiers_are_completed_and_found_by_name(self):
        self.complete("show do", "show do-thanh-binh$")
        self.complete("show Thanh", "show do-thanh-binh$")
        self.complete("conference convene v", "conference convene vn-la-labour/1$")

    def test_dates_and_languages_are_completed(self):
        self.complete("conference convene labour/1 --dates 20" + TAB, r"\n2025 +vn-la-labour/1\n")
        self.complete("list states --language ", r"\nen +vi +lo\n")
        self.complete("person register x --name v", "--name vi=$")

    def test_words_of_a_vocabulary_are_completed(self):
        self.complete("conference propose x/2 --level mini", "--level ministerial$")

    def test_tables_and_columns_are_completed(self):
        self.complete("SELECT count(*) FROM confer", "FROM conference$")
        self.complete("SELECT identifier FROM conference WHERE ordi", "WHERE ordinal$")

    def test_what_was_used_last_comes_first(self):
        terminal = self.start()
        self.run_line(terminal, "show vn", "Viet Nam")
        terminal.type("show " + TAB).see_text(r"labour> show\nvn +Viet Nam\ndo-thanh-binh ")


class Reading(ShellTest):
    def test_the_last_table_is_shown_again_and_referred_to(self):
        terminal = self.start()
        self.run_line(terminal, "list persons", "do-thanh-binh")
        self.run_line(terminal, "again json", r'\[\{"identifier":"do-thanh-binh"')
        self.run_line(terminal, "show _1", "do-thanh-binh  Đỗ Thanh Bình")

    def test_what_is_longer_than_the_screen_is_paged(self):
        terminal = self.start(rows=8, PAGER="sed s/^/paged:/")
        terminal.type("help" + ENTER).see_text(r"paged:(.|\n)*labour>$")
        terminal.type("set mode json" + ENTER).see_text(r"set mode json\nlabour>$")
        terminal.type("SELECT sequence, data FROM event;" + ENTER).see_text(r"\}\]\nlabour>$")
        self.assertNotIn("paged:[", "".join(terminal.rows()))

    @unittest.skipUnless(shutil.which("less"), "less is not there")
    def test_less_says_how_it_is_left_and_writes_no_files(self):
        terminal = self.start(rows=8, PAGER="less")
        terminal.type("help" + ENTER).see_text(r"space goes on, q goes back$")
        # Whatever the locale, here C, what is shown is UTF-8.
        self.assertIn("SELECT …", "\n".join(terminal.rows()))
        # In its secure form, less knows neither saving to a file nor running a command.
        saved = os.path.join(self.home, "saved")
        terminal.type(f"s{saved}" + ENTER).see_text(r"not available  \(press RETURN\)")
        terminal.type("q").see_text(r"space goes on, q goes back$|labour>$")
        terminal.type("q").see_text(r"labour>$")
        self.assertFalse(os.path.exists(saved))

    def test_output_goes_to_a_file(self):
        terminal = self.start()
        path = os.path.join(self.home, "states.txt")
        terminal.type(f"output {path}" + ENTER).see_text(r"output (.|\n)*\nlabour>$")
        terminal.type("list states" + ENTER).see_text(r"labour> list states\nlabour>$")
        # It is there once it is whole.
        self.assertFalse(os.path.exists(path))
        terminal.type("output" + ENTER).see_text(r"labour> output\nlabour>$")
        with open(path, encoding="utf-8") as file:
            self.assertIn("Viet Nam", file.read())

    def test_the_prompt_says_which_moment_is_looked_at(self):
        terminal = self.start()
        terminal.type("as-of 2" + ENTER).see_text("labour as of 2>$")
        terminal.type("list states" + ENTER).see_text(r"\nvn (.|\n)*labour as of 2>$")
        self.assertFalse(any(row.startswith("la ") for row in terminal.rows()))

    def test_colours_are_for_those_who_want_them(self):
        terminal = self.start(NO_COLOR="")
        self.assertTrue(terminal.screen.buffer[1][0].bold)
        plain = self.start()
        self.assertFalse(plain.screen.buffer[1][0].bold)


class Entering(ShellTest):
    def test_a_conference_is_recorded_by_answering(self):
        terminal = self.start(rows=120)
        terminal.type("conference convene" + ENTER).see_text(r"id \[vn-la-labour/1\] \*:$")
        terminal.type(ENTER).see_text(r"dates \[2025\]:$")
        terminal.type("20251" + ENTER).see_text(r"is not a date(.|\n)*dates \[2025\]:$")
        terminal.type("2025-11-12" + ENTER).see_text(r"place:$")
        terminal.type("vi=Ninh Bình" + ENTER).see_text(r"in another language, place:$")
        terminal.type("." + ENTER).see_text(r"Would record:(.|\n)*conference convened(.|\n)*yes, edit, drop:$")
        terminal.type("yes" + ENTER).see_text(r"conference convened  vn-la-labour/1\nlabour>$")
        self.run_line(terminal, "undo", "no longer counts")
        self.run_line(terminal, "help", r"The 1st \(vn-la-labour/1\) is proposed: you can convene")

    def test_what_is_new_is_registered_with_what_names_it(self):
        terminal = self.start()
        terminal.type("area register" + ENTER).see_text(r"id \*:$").type(CONTROL_C).see_text("labour>$")
        terminal.type("instrument negotiate" + ENTER).see_text(r"id \*:$")
        terminal.type("mou" + ENTER).see_text(r"title \*:$").type("MoU" + ENTER).see_text(r"in another language, title:$")
        terminal.type(ENTER).see_text(r"type.*:$").type(ENTER).see_text(r"party:$")
        terminal.type("moha-vn" + ENTER).see_text(r"another party:$").type(ENTER).see_text(r"  area:$")
        terminal.type("skils" + ENTER).see_text(r"“skils” is new:(.|\n)*name of the area:$")
        terminal.type(ENTER).see_text(r"  area:$")
        terminal.type("skills" + ENTER).see_text(r"name of the area:$")
        terminal.type("Kỹ năng" + ENTER).see_text(r"in another language, name of the area:$")
        terminal.type(ENTER).see_text(r"another area:$")
        terminal.type("." + ENTER).see_text(r"area registered  skills\n +\d+  instrument negotiated  mou\n(.|\n)*drop:$")
        terminal.type("yes" + ENTER).see_text(r"labour>$")
        self.run_line(terminal, "undo", "area registered, skills")
        self.run_line(terminal, "list areas", "There are no areas that fit")

    def test_a_long_text_is_written_in_the_editor(self):
        editor = os.path.join(self.home, "editor")
        with open(editor, "w") as file:
            file.write("#!/bin/sh\nprintf 'vi=Dòng một\\nDòng hai\\n' >\"$1\"\n")
        os.chmod(editor, 0o700)
        terminal = self.start(EDITOR=editor)
        terminal.type("conference cancel" + ENTER).see_text(r"id \[vn-la-labour/1\] \*:$")
        terminal.type(ENTER).see_text(r"happened:$").type(ENTER).see_text(r"reason:$").type("\\e" + ENTER)
        terminal.see_text(r"Dòng một\nDòng hai\n(.|\n)*in another language, reason:$")
        terminal.type("." + ENTER).see_text(r"conference cancelled(.|\n)*drop:$").type("yes" + ENTER).see_text("labour>$")
        self.run_line(terminal, "show vn-la-labour/1", r"Dòng một\n(.|\n)*Dòng hai")

    def test_help_of_a_noun_knows_how_its_things_stand(self):
        terminal = self.start(rows=50)
        self.run_line(terminal, "help conference", r"The 1st \(vn-la-labour/1\) is proposed: you can convene, relocate")

    def test_control_c_drops_the_answers(self):
        terminal = self.start()
        terminal.type("state register" + ENTER).see_text(r"id \*:$")
        terminal.type(CONTROL_C).see_text(r"nothing was recorded.\nlabour>$")


class Piping(ShellTest):
    def test_a_pipe_goes_on_after_a_failure_and_says_where_it_was(self):
        done = self.acta("shell", input="list states\nnonsense\nlist persons\n", code=1)
        self.assertIn("Viet Nam", done.stdout)
        self.assertIn("Đỗ Thanh Bình", done.stdout)
        self.assertIn("line 2: error: “nonsense” is not a command.", done.stderr)
        self.assertIn("hint: ", done.stderr)
        self.assertNotIn("\x1b", done.stdout + done.stderr)
        self.assertNotIn("labour>", done.stdout)

    def test_bail_stops_at_the_first_failure(self):
        done = self.acta("shell", "--bail", input="list states\nnonsense\nlist persons\n", code=1)
        self.assertIn("Viet Nam", done.stdout)
        self.assertNotIn("Đỗ Thanh Bình", done.stdout)

    def test_commands_of_an_argument_are_parted_by_semicolons(self):
        done = self.acta("-c", "search 'thanh; binh'; list states")
        self.assertIn("do-thanh-binh", done.stdout)
        self.assertIn("Viet Nam", done.stdout)
        self.assertIn("command 2: error", self.acta("-c", "list states; lst states", code=1).stderr)


class Embedding(ShellTest):
    """Examples/EmbeddedShell: a host's command, completion and format beside those of Acta."""

    EMBEDDED = os.path.join(os.path.dirname(ACTA), "EmbeddedShell")

    def setUp(self):
        super().setUp()
        self.acta(
            "-c", 'followup schedule report --title Report '
            "--owner moha-vn --due 2027"
        )

    def test_its_command_runs_from_a_pipe(self):
        done = subprocess.run(
            [self.EMBEDDED], input="due 2027\nset mode list\nagain\n", env=self.environment, capture_output=True, text=True
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("- report, Report, 2027", done.stdout)

    def test_its_command_is_completed_and_run_at_a_terminal(self):
        terminal = Terminal(self.EMBEDDED, columns=80, rows=24, environment=self.environment)
        self.addCleanup(terminal.close)
        terminal.see_text("labour>$").type("du" + TAB + "2027" + ENTER).see_text(r"due 2027\n(.|\n)*report(.|\n)*labour>$")


class Safety(ShellTest):
    def test_a_title_that_another_program_recorded_is_one_line_and_seen(self):
        self.acta("followup", "schedule", "odd", "--title", "TITLE", "--owner", "vn")
        segment = os.path.join(self.environment["ACTA_JOURNAL"], "segments/000000000001.jsonl")
        with open(segment, "rb") as file:
            lines = file.read().splitlines()
        # Another program takes over after the last entry but one.
        title = json.dumps("A\x1b]0;x\x07B\x1b[2J\u202eC\nD", ensure_ascii=False).encode()
        lines[-1] = lines[-1].replace(b'"TITLE"', title)
        with open(segment, "wb") as file:
            file.write(b"\n".join(lines) + b"\n")
        os.remove(os.path.join(self.environment["ACTA_JOURNAL"], "head"))
        self.acta("replay")
        terminal = self.start(columns=60)
        terminal.type("list followups --columns identifier,title" + ENTER)
        terminal.see_text(r"\nodd +A␛\]0;x␇B␛\[2J<U\+202E>C⏎D\n(.|\n)*labour>$")
        self.assertEqual(terminal.screen.title, "")

    def test_nothing_in_a_record_acts_on_the_terminal(self):
        self.acta("state", "register", "zz", "--name", "A\u200bB\u2066C", code=2)
        terminal = self.start()
        terminal.type("SELECT char(27) || ']0;x' || char(7) || char(27) || '[2J' || char(8238) || 'a' AS title;" + ENTER)
        terminal.see_text(r"␛\]0;x␇␛\[2J<U\+202E>a(.|\n)*labour>$")
        terminal.type("again json" + ENTER).see_text(r"again json\n\[(.|\n)*labour>$")
        self.assertEqual(terminal.screen.title, "")


if __name__ == "__main__":
    unittest.main()
