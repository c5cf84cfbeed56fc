"""A conversation that forgives: back and forth, what is clear understood, and the faults that there were."""

import os
import unittest

from test_shell import BACKSPACE, CONTROL_C, CONTROL_R, ENTER, RECORD, TAB, UP, ShellTest


class BackAndForth(ShellTest):
    def test_a_question_is_gone_back_to_and_an_answer_edited(self):
        terminal = self.start(rows=60)
        terminal.type("state register" + ENTER).see_last(r"id \*:$")
        terminal.type("th" + ENTER).see_last(r"name \*:$")
        terminal.type("<" + ENTER).see_last(r"id \[th\] \*:$")
        terminal.type(ENTER).see_last(r"  name \*:$")
        terminal.type("Thailand" + ENTER).see_last(r"in another language, name:$")
        terminal.type("." + ENTER).see_text(r"  1  id    th\n  2  name  Thailand\n(.|\n)*drop:$")
        terminal.type("e 2" + ENTER).see_last(r"  name \*: Thailand$")
        terminal.type("!" + BACKSPACE * 4 + "and, the Kingdom of" + ENTER)
        terminal.see_text(r"  2  name  Thailand, the Kingdom of\n(.|\n)*drop:$")
        terminal.type("yes" + ENTER).see_text(r"state registered  th\nlabour>$")

    def test_control_c_keeps_the_answers_and_the_command(self):
        terminal = self.start(rows=60)
        terminal.type("state register" + ENTER).see_last(r"id \*:$")
        terminal.type("th" + ENTER).see_last(r"name \*:$")
        terminal.type(CONTROL_C).see_last(r"Keep the answers for next time\? yes, no:$")
        terminal.type("yes" + ENTER).see_text(r"Kept; nothing was recorded(.|\n)*labour>$")
        terminal.type(UP).see_last(r"labour> state register th$")
        terminal.type(CONTROL_C).see_last(r"^labour>$").type("state register" + ENTER).see_last(r"Continue with them\? yes, no:$")
        terminal.type("yes" + ENTER).see_last(r"name \*:$")

    def test_answers_survive_a_terminal_that_is_gone(self):
        terminal = self.start()
        terminal.type("state register" + ENTER).see_last(r"id \*:$")
        terminal.type("th" + ENTER).see_last(r"name \*:$")
        terminal.close()
        terminal = self.start()
        terminal.see_text("Answers are kept; go on with: state register")
        terminal.type("state register" + ENTER).see_text(r"are kept: state register th\nContinue with them\? yes, no:$")

    def test_up_and_control_r_bring_answers_of_the_kind(self):
        terminal = self.start(rows=60)
        terminal.type("conference convene" + ENTER).see_last(r"id \[vn-la-labour/1\] \*:$")
        terminal.type(ENTER).see_last(r"dates \[2025\]:$")
        terminal.type("12 November 2025" + ENTER).see_text(r"Understood: 2025-11-12 \(12 November 2025\)(.|\n)*place:$")
        terminal.type("." + ENTER).see_last(r"drop:$").type("yes" + ENTER).see_last(r"labour>$")
        terminal.type("conference propose" + ENTER).see_last(r"id.*:$").type("vn-la-labour/2" + ENTER)
        terminal.see_last(r"ordinal \[2\]:$").type(ENTER).see_last(r"dates:$")
        terminal.type(UP).see_last(r"dates: 2025-11-12$")
        terminal.type(BACKSPACE * 10).see_last(r"dates:$")
        terminal.type(CONTROL_R).type("2025-11").see_text(r"2025-11-12$")
        # It ends the search alone.
        terminal.type(CONTROL_C).see_last(r"dates:$")
        terminal.type(CONTROL_C).see_last(r"yes, no:$").type("no" + ENTER).see_last(r"labour>$")
        terminal.type(UP * 2).see_last(r"labour> conference propose( vn-la-labour/2)?$")

    def test_another_of_the_same_needs_no_verb(self):
        terminal = self.start(rows=60)
        for code, name in [("th", "Thailand"), ("kh", "Cambodia")]:
            terminal.see_last(r"labour>$") if code == "th" else None
            if code == "th":
                terminal.type("state register" + ENTER)
            terminal.see_last(r"id \*:$").type(code + ENTER).see_last(r"  name \*:$")
            terminal.type(name + ENTER).see_last(r"language, name:$").type("." + ENTER).see_last(r"drop:$")
            terminal.type(("more" if code == "th" else "yes") + ENTER)
        terminal.see_text(r"state registered  kh\nlabour>$")


class Faults(ShellTest):
    def test_edit_draws_its_prompt_once(self):
        terminal = self.start(rows=60)
        terminal.type("state register" + ENTER).see_last(r"id \*:$").type("th" + ENTER).see_last(r"  name \*:$")
        terminal.type("Thailand" + ENTER).see_last(r"language, name:$").type("." + ENTER).see_last(r"drop:$")
        terminal.type("edit" + ENTER).see_last(r"^edit> state register th --name Thailand$")
        terminal.type(BACKSPACE * 8 + "Siam").see_last(r"^edit> state register th --name Siam$")

    def test_tab_within_an_answer_of_several_words_changes_nothing(self):
        terminal = self.start()
        terminal.type("conference cancel" + ENTER).see_last(r"\*:$").type(ENTER).see_last(r"happened:$")
        terminal.type(ENTER).see_last(r"reason:$")
        terminal.type('He said "we v' + TAB + "ote later").see_last(r'reason: He said "we vote later$')

    def test_tab_in_an_open_quote_leaves_it_open(self):
        terminal = self.start()
        terminal.type('state register th --name "Thai' + TAB + 'land').see_last(r'--name "Thailand$')
        terminal.type('"' + ENTER).see_text(r"state registered +th\nlabour>$")

    def test_fields_are_completed(self):
        terminal = self.start(columns=100)
        terminal.type("correct 2 --set na" + TAB).see_last(r"--set name=$")
        terminal.type(CONTROL_C).see_last(r"^labour>$").type("why vn cod" + TAB).see_last(r"why vn code$")
        terminal.type(CONTROL_C).see_last(r"^labour>$").type("correct 2 --clear cod" + TAB).see_last(r"--clear code$")
        terminal.type(CONTROL_C).see_last(r"^labour>$").type("list states --where co" + TAB)
        terminal.see_text(r"confidentiality  code\n").type("d" + TAB).see_last(r"--where code=$")

    def test_a_parent_of_an_item_is_an_item(self):
        self.acta("-c", "agenda-item propose vn-la-labour/1 --title Work")
        terminal = self.start(columns=100)
        terminal.type("agenda-item propose vn-la-labour/1 --title Pay --parent " + TAB).see_last(r"vn-la-labour/1/item-1$")

    def test_a_parent_is_the_item_whose_number_was_typed(self):
        self.acta("-c", "\n".join([
            "agenda-item propose vn-la-labour/1 --title Pay --number 1",
            "agenda-item propose vn-la-labour/1 --title Work --number 2",
            'agenda-item propose vn-la-labour/1 --title Floor --number "1(b)" --parent vn-la-labour/1/item-1',
            'agenda-item propose vn-la-labour/1 --title Skills --number "2(a)" --parent vn-la-labour/1/item-2',
        ]))
        terminal = self.start(rows=60)
        terminal.type("agenda-item propose" + ENTER).see_last(r"\*:$").type(ENTER).see_last(r"title \*:$")
        terminal.type("Roof" + ENTER).see_last(r"language, title:$").type(ENTER).see_last(r"number:$")
        terminal.type(ENTER).see_last(r"parent:$").type("1(b)" + ENTER)
        terminal.see_text(r"Understood: vn-la-labour/1/item-3 \(1\(b\) Floor\)\n  annotation:$")

    def test_signs_of_a_word_processor_are_understood(self):
        terminal = self.start()
        self.run_line(terminal, "state register kh —name “Kingdom of\u00a0Cambodia”", "state registered +kh")

    def test_an_identifier_is_not_broken_at_forty_columns(self):
        terminal = self.start(columns=40)
        self.run_line(
            terminal, "agenda-item propose vn-la-labour/1 --title Pay",
            r"     8  agenda item proposed\n        vn-la-labour/1/item-1")

    def test_a_hint_is_in_lower_case(self):
        said = self.acta("-c", "show 'vn", code=1).stderr
        self.assertRegex(said, r"error: The quote at column 6 is not closed\.\n  hint: close it")

    def test_the_timer_does_not_count_the_pager(self):
        terminal = self.start(rows=8, PAGER="sh -c 'cat; sleep 2'")
        terminal.type("set timer on" + ENTER).see_last(r"labour>$")
        terminal.type("help" + ENTER).see_text(r"it took (\d+ ms|[01]\.\d+ s)\nlabour>$")

    def test_errors_break_between_words(self):
        terminal = self.start(columns=40)
        terminal.type("conference convene nowhere/1 --dates 2025" + ENTER).see_text(r"error(.|\n)*labour>$")
        for word in ["“nowhere/1”"]:
            self.assertTrue(any(word in row for row in terminal.rows()), terminal.rows())

    def test_problems_of_answers_are_told_as_those_of_commands(self):
        terminal = self.start()
        terminal.type("conference convene" + ENTER).see_last(r"\*:$").type(ENTER).see_last(r"dates \[2025\]:$")
        terminal.type("20251" + ENTER).see_text(r"“20251” is not a date\.\n  hint: write Y20251\n  dates \[2025\]:$")

    def test_a_list_of_followups_says_who_owes_them(self):
        self.acta("followup", "schedule", "report", "--title", "Report", "--owner", "moha-vn", "--due", "2027-03-05")
        terminal = self.start()
        self.run_line(terminal, "list followups", r"report +Report +moha-vn +5 March 2027 +scheduled")

    def test_history_names_the_member_and_not_its_place_in_the_data(self):
        self.acta("-c", "conference convene vn-la-labour/1 --dates 2025\n"
                  "delegation register vn-la-labour/1 --party vn --head do-thanh-binh")
        terminal = self.start()
        for line in ["history vn-la-labour/1/delegation-1", "diff 7 now vn-la-labour/1/delegation-1"]:
            self.run_line(terminal, line, r"member 1, person +do-thanh-binh")
        self.run_line(terminal, "show vn-la-labour", r"conference: .*vn-la-labour/1")
        self.assertNotIn("[0]", "\n".join(terminal.rows()))

    def test_help_knows_the_short_words(self):
        terminal = self.start(rows=120)
        self.run_line(terminal, "?", r"mode csv +The same as set mode csv")
        self.run_line(terminal, "help mode", r"USAGE: set")


class Suggesting(ShellTest):
    RIGHT = "\x1b[C"

    def grey(self, terminal):
        row = terminal.screen.buffer[terminal.cursor[0]]
        return "".join(row[x].data for x in range(terminal.screen.columns) if row[x].fg == "brightblack")

    def test_what_was_typed_before_is_suggested_in_grey_and_taken_with_right(self):
        terminal = self.start(NO_COLOR="")
        self.run_line(terminal, "list persons", "do-thanh-binh")
        terminal.type("list p").wait(lambda: self.grey(terminal) == "ersons", "the rest in grey")
        self.assertEqual(terminal.cursor[1], len("labour> list p"))
        terminal.type("x").wait(lambda: self.grey(terminal) == "" and terminal.rows()[-1].endswith("list px"), "no more")
        terminal.type(BACKSPACE).wait(lambda: self.grey(terminal) == "ersons", "the rest again")
        terminal.type(self.RIGHT).wait(lambda: terminal.cursor[1] == len("labour> list persons"), "the whole line")
        terminal.type(ENTER).see_text(r"list persons\n(.|\n)*list persons\n(.|\n)*do-thanh-binh(.|\n)*labour>$")

    def test_without_colours_nothing_is_suggested(self):
        for environment in [{}, {"NO_COLOR": "", "TERM": "dumb"}]:
            terminal = self.start(**environment)
            self.run_line(terminal, "list persons", "do-thanh-binh")
            terminal.type("list p").see_last(r"list p$")
            self.assertNotIn("[90m", terminal.raw.decode(errors="replace"))


class Colleagues(ShellTest):
    def test_the_prompt_says_that_colleagues_recorded_and_news_shows_it(self):
        terminal = self.start()
        self.run_line(terminal, "state register th --name Thailand", "state registered")
        self.acta("state", "register", "kh", "--name", "Cambodia")
        terminal.type(ENTER).see_last(r"labour, 1 new>$")
        terminal.type("news" + ENTER).see_text(r"state registered +kh\nlabour>$")
        self.run_line(terminal, "news", "Nobody else has recorded anything")

    def test_what_was_recorded_is_saved_as_a_script_that_runs(self):
        terminal = self.start(columns=100)
        script = os.path.join(self.home, "x.acta")
        self.run_line(terminal, "conference convene vn-la-labour/1 --dates 12 Nov 2025", "conference convened")
        self.run_line(terminal, "state register kh --name Cambodia", "state registered")
        self.run_line(terminal, "undo", "no longer counts")
        self.run_line(terminal, f"save script {script}", r"1 command is in")
        with open(script, encoding="utf-8") as file:
            self.assertEqual(file.read(), "conference convene vn-la-labour/1 --dates 2025-11-12\n")
        self.run_line(terminal, f"save script {script}", "exists")
        other = os.path.join(self.home, "Other")
        self.acta("init", other, "--origin", "other", "--language", "en")
        self.environment["ACTA_JOURNAL"] = other
        self.acta("-c", "\n".join(RECORD))
        self.assertIn("conference convened", self.acta("run", script).stdout)


if __name__ == "__main__":
    unittest.main()
