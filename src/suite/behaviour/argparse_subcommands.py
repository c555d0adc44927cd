"""Subcommands, choices and groups."""
import argparse
import shlex

parser = argparse.ArgumentParser(prog="bank", exit_on_error=False)
commands = parser.add_subparsers(dest="command", required=True)
pay = commands.add_parser("pay")
pay.add_argument("amount", type=float)
pay.add_argument("--in", dest="currency", choices=["eur", "usd"], default="eur")
pay.add_argument("to", nargs="*")
show = commands.add_parser("show")
group = show.add_mutually_exclusive_group()
group.add_argument("--all", action="store_true")
group.add_argument("--none", action="store_true")
for line in ("pay 3.5 ada bob --in usd", "show --all", "pay 1"):
    print(vars(parser.parse_args(shlex.split(line))))
known, rest = parser.parse_known_args(["show", "--extra", "1"])
print(known.command, rest)

# Prints:
# {'command': 'pay', 'amount': 3.5, 'currency': 'usd', 'to': ['ada', 'bob']}
# {'command': 'show', 'all': True, 'none': False}
# {'command': 'pay', 'amount': 1.0, 'currency': 'eur', 'to': []}
# show ['--extra', '1']
