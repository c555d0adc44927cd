"""Standard output is led into a pipe by its number, and back again."""
import os
import sys
import threading


def captured(work):
    reader, writer = os.pipe()
    sys.stdout.flush()
    saved, found = os.dup(1), []

    def read():
        with os.fdopen(reader) as file:
            found.extend(file)

    os.dup2(writer, 1)
    os.close(writer)
    thread = threading.Thread(target=read)
    thread.start()
    work()
    sys.stdout.flush()
    os.dup2(saved, 1)
    os.close(saved)
    thread.join()
    return found


def work():
    print("printed")
    sys.stdout.flush()
    os.write(1, b"written\n")


for number in range(150):
    print(number, end=" " if number < 149 else "\n")
print(captured(work), captured(lambda: None))
print(len(captured(lambda: [print(number) for number in range(500)])))
print("on the screen again")

# Prints:
# 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143 144 145 146 147 148 149
# ['printed\n', 'written\n'] []
# 500
# on the screen again
