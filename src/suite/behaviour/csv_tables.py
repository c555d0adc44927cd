"""Tables read and written, with quotes and dialects."""
import csv
import io
import sys

source = 'name,says\nAda,"Hello, world"\nBob,"He said ""no"""\n'
for row in csv.reader(io.StringIO(source)):
    print(row)
print([row["says"] for row in csv.DictReader(io.StringIO(source))])
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["a b", "c,d", 'e"f', 1.5, None])
writer = csv.DictWriter(sys.stdout, ["x", "y"], delimiter=";", lineterminator="\n")
writer.writeheader()
writer.writerows([{"x": 1, "y": 2}, {"x": 3}])
try:
    writer.writerow({"z": 1})
except ValueError as error:
    print(error)
print(list(csv.reader(["1 2 'a b'"], delimiter=" ", quotechar="'")))

# Prints:
# ['name', 'says']
# ['Ada', 'Hello, world']
# ['Bob', 'He said "no"']
# ['Hello, world', 'He said "no"']
# a b,"c,d","e""f",1.5,
# x;y
# 1;2
# 3;
# dict contains fields not in fieldnames: 'z'
# [['1', '2', 'a b']]
