"""Arguments parsed, help shown, and a wrong one refused with status 2."""
import argparse

parser = argparse.ArgumentParser(prog="tool", description="Counts.", add_help=True)
parser.add_argument("name")
parser.add_argument("-n", "--number", type=int, default=1, help="how many")
parser.add_argument("--loud", action="store_true")
print(parser.parse_args(["ada", "-n", "3", "--loud"]))
print(parser.parse_args(["bob"]).number)
print(parser.format_usage().strip())
parser.parse_args(["ada", "--number", "many"])

# Prints:
# Namespace(name='ada', number=3, loud=True)
# 1
# usage: tool [-h] [-n NUMBER] [--loud] name
# On stderr:
# usage: tool [-h] [-n NUMBER] [--loud] name
# tool: error: argument -n/--number: invalid int value: 'many'
# Exit status: 2
