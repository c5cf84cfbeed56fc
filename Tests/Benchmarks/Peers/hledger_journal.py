"""hledger_journal.py FILE TRANSACTIONS: dated transactions of two postings each, the same ones every time."""
import datetime
import random
import sys


def main(path, count):
    chance = random.Random(1)
    first = datetime.date(1990, 1, 1)
    with open(path, "w") as file:
        for number in range(count):
            day = first + datetime.timedelta(days=number * 12_000 // count)
            amount = f"{chance.randint(1, 9999)}.{chance.randint(0, 99):02}"
            spent, paid = chance.randint(1, 40), chance.randint(1, 10)
            file.write(f"{day} travel of delegation {number % 997}\n")
            file.write(f"    expenses:office {spent}:travel   EUR {amount}\n    assets:bank {paid}\n\n")


main(sys.argv[1], int(sys.argv[2]))
