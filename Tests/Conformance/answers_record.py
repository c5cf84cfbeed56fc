"""A record that is made up by a generator with a seed, for check-answers: conferences of two states, each with all that the five
questions ask for, and with what a paper must leave out: what was withdrawn, repealed, waived, has ended or is to come."""
import random

DAY = "2016-03-01"
AREAS = ["wages", "safety", "training", "pensions"]


def lines(seed=5, conferences=6):
    """The script of the record, a command a line; the last conference is still to be held."""
    dice = random.Random(seed)
    yield from ("@clock 2009-01-01T08:00:00.000Z", 'state register aa --name "Alland"', 'state register bb --name "Borland"')
    for side, name in (("aa", "Ministry of Work"), ("bb", "Ministry of Labour")):
        yield f'organization register ministry-{side} --name "{name}" --state {side}'
        yield f'organization register embassy-{side} --name "Embassy in {side.upper()}" --state {side}'
    yield ('series establish talks --name "Talks on labour" --party aa,bb --level ministerial --periodicity P1Y '
           '--standing-item "Report of the secretariat"')
    for area in AREAS:
        yield f'area register {area} --name "{area.capitalize()} policy"'
    for number in range(1, 31):
        yield f'person register person-{number} --name "Person {chr(65 + number % 26)}. Number{number}" --state {dice.choice(["aa", "bb"])}'
    for number in range(1, conferences + 1):
        yield from conference(dice, number)
    yield from to_come(dice, conferences + 1)


def conference(dice, number):
    year, name = 2009 + number, f"talks/{number}"
    day = f"{year}-05-{10 + number % 20}"
    yield f"@clock {year}-05-10T08:00:00.000Z"
    yield (f'conference convene {name} --series talks --ordinal {number} --dates {day} --place "City {number}" '
           f'--state {"aa" if number % 2 else "bb"} --host ministry-{"aa" if number % 2 else "bb"}')
    people = dice.sample(range(1, 31), 8)
    for place, side in enumerate(("aa", "bb"), 1):
        yield f'delegation register {name} --party ministry-{side} --head "person-{people.pop()}=Minister"'
        for post in dice.sample(["Director", "Counsellor", "Adviser on wages"], dice.randrange(0, 3)):
            yield f'delegation add-member {name}/delegation-{place} --person person-{people.pop()} --role member --capacity "{post}"'
    yield f"participant add {name} --group embassies --body embassy-{dice.choice(['aa', 'bb'])}"
    if dice.random() < 0.5:
        yield f'participant add {name} --group interpreters --person person-{people.pop()}'
    for item in range(1, dice.randrange(3, 6)):
        yield f'agenda-item propose {name} --title "Matter {number}.{item}"'
    yield f"conference open {name} --occurred {day}"
    for decision in range(1, dice.randrange(2, 5)):
        more = dice.choice(["", f" --effective {year + 1}-01-01", f" --expires {year + dice.randrange(1, 8)}-12-31"])
        yield (f'decision adopt {name} --text "To study question {number}.{decision}" --area {dice.choice(AREAS)} '
               f"--occurred {day}{more}")
    kind = dice.choice(["protocol", "memorandum", "agreement"])
    yield (f'instrument negotiate pact-{number} --title "Pact {number} on {dice.choice(AREAS)}" --type {kind} '
           f"--party ministry-aa,ministry-bb --conference {name} --area {','.join(dice.sample(AREAS, 2))}")
    if dice.random() < 0.7:
        yield f"instrument sign pact-{number} --signature ministry-aa --signature ministry-bb --occurred {day}"
        if dice.random() < 0.5:
            yield f"instrument enter-into-force pact-{number} --occurred {year}-09-01"
    for follow_up in range(1, dice.randrange(3, 7)):
        due = dice.choice([f"{year + 1}", f"{year + 1}-03", f"{year}-12-31", f"{year + 6}/{year + 7}", f"{year + 1}~", f"{year + 1}-21"])
        yield (f'followup schedule {name} --title "Undertaking {number}.{follow_up}" --owner '
               f"{dice.choice(['ministry-aa', 'ministry-bb', 'ministry-aa,ministry-bb'])} --due {due}")
    yield f"conference close {name} --occurred {day}"
    yield f"followup complete {name}/followup-1 --occurred {year + 1}-02-01"
    yield f"followup waive {name}/followup-2 --reason \"No longer needed\" --occurred {year + 1}-02-02"
    if number > 2:
        earlier = f"talks/{number - 2}/decision-1"
        how = dice.choice([f"repeal {earlier} --by {name}/decision-1", f"supersede {earlier} --by {name}/decision-1", f"fulfil {earlier}"])
        yield f"decision {how} --occurred {day}"


def to_come(dice, number):
    name, year = f"talks/{number}", 2009 + number
    yield f"@clock {year - 1}-12-01T08:00:00.000Z"
    yield f"conference propose {name} --ordinal {number} --dates {year} --state aa"
    for item in range(1, 6):
        yield f'agenda-item propose {name} --title "Matter {number}.{item}"'
    yield f'agenda-item withdraw {name}/item-{dice.randrange(1, 6)} --reason "Not ripe"'
