# Tries to leave files and a broken library to the next program.
# Safe: contained
open("left.txt", "w").write("left")
open("/lib/python314.zip", "w").write("broken")
