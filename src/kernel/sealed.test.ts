import { expect, test } from 'vitest'
import { useLab } from './lab.ts'

const lab = useLab()

test.each([
  ['a file of the library is overwritten', 'open("/lib/python314.zip", "r+b").write(b"x")'],
  ['a file of the library is emptied', 'open("/lib/python314.zip", "w")'],
  ['a file is put into the library', 'open("/lib/python3.14/site-packages/more.py", "w")'],
  ['a folder is put beside the library', 'os.mkdir("/lib/python3x")'],
  ['a file is moved into the library', 'os.rename("mine.py", "/lib/python3.14/mine.py")'],
  ['the library is moved away', 'os.rename("/lib", "/tmp/lib")'],
  ['a link is put into the library', 'os.symlink("/tmp", "/lib/python3x")'],
  ['the library is deleted', 'os.remove("/lib/python314.zip")'],
  ['the library is made writable', 'os.chmod("/lib", 0o777)'],
  ['a file of the library is made writable', 'os.chmod("/lib/python314.zip", 0o666)'],
  ['a folder is put where the kernel comes from', 'os.makedirs("/turns/_turns/more")'],
])('%s: PermissionError', async (_, attempt) => {
  const program = `
import os
open("mine.py", "w").close()
try:
    ${attempt}
except PermissionError as error:
    print(error.errno in (1, 13), "PermissionError")
else:
    print("done")
`
  expect((await lab.run(program)).out).toBe('True PermissionError\n')
})

test('a folder of the machine can be mounted at any place, in the root, too', () => {
  const place = lab.kernel.mountReadOnly(import.meta.dirname, '/elsewhere/here')
  expect(lab.kernel.python(`import os; str("sealed.ts" in os.listdir("${place}"))`)).toBe('True')
})

test('what a program makes for itself it can write, move, change and delete', async () => {
  const program = `
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.txt")
    open(path, "w").write("one")
    os.chmod(path, 0o600)
    os.rename(path, path + "x")
    os.mkdir(path)
    print(os.listdir(folder).__len__(), open(path + "x").read())
open("here.txt", "w").write("two")
os.makedirs("a/b")
print(sorted(os.listdir()), os.path.isdir("/tmp"))
`
  expect((await lab.run(program)).out).toBe("2 one\n['a', 'here.txt'] True\n")
})
