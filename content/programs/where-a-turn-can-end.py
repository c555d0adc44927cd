import dis


def pay(prices):
    total = 0
    for price in prices:
        total = total + price
    print(total)


for instruction in dis.get_instructions(pay):
    if instruction.opname in ("RESUME", "CALL", "JUMP_BACKWARD"):
        print(f"line {instruction.line_number}: {instruction.opname}")
