/**
 * The errors that programs of this course end with most often, each with one sentence in plain words: the one table, for
 * page and command line.
 *
 * `says` is matched against the last line of a traceback as CPython 3.14 writes it; the first entry that fits counts. Its
 * groups replace `{1}`, `{2}` in the sentence.
 */
export interface PlainError {
  says: RegExp
  words: string
}

export const plainErrors: readonly PlainError[] = [
  // Names
  {
    says: /^NameError: name '(\w+)' is not defined\. Did you mean: '(\w+)'\?/,
    words: 'There is no name `{1}` here. You probably mean `{2}`.',
  },
  {
    says: /^NameError: name '(\w+)' is not defined\. Did you forget to import '(\w+)'\?/,
    words: '`{1}` is a module of the library: write `import {2}` at the top of the program.',
  },
  {
    says: /^NameError: name '(\w+)' is not defined/,
    words:
      'There is no name `{1}` here yet: look at its spelling, and whether it gets its value before this line.',
  },
  {
    says: /^UnboundLocalError: cannot access local variable '(\w+)'/,
    words:
      'The function gives `{1}` a value somewhere, so `{1}` is its own variable and has no value yet on this line; for the variable of the whole program, write `global {1}` first.',
  },
  {
    says: /^AttributeError: 'NoneType' object has no attribute '(\w+)'/,
    words:
      'What is before `.{1}` is `None`: often the result of a function that returns nothing, as in `t = Thread(…).start()`.',
  },
  {
    says: /^AttributeError: .* has no attribute '(\w+)'\. Did you mean: '(\w+)'\?/,
    words: 'It has no `.{1}`. You probably mean `.{2}`.',
  },
  {
    says: /^AttributeError: (?:module )?'([\w.]+)'(?: object)? has no attribute '(\w+)'/,
    words: 'There is no `{2}` in `{1}`: look at its spelling, and at what is before the dot.',
  },
  {
    says: /^ModuleNotFoundError: No module named '([\w.]+)'/,
    words: 'There is no module `{1}`: look at its spelling.',
  },
  {
    says: /^ImportError: cannot import name '(\w+)' from '([\w.]+)'.*Did you mean: '(\w+)'\?/,
    words: 'The module `{2}` has no `{1}`. You probably mean `{3}`.',
  },

  // Calls
  {
    says: /^TypeError: ([\w.<>]+)\(\) missing (\d+) required positional arguments?: (.+)$/,
    words:
      '`{1}` was called without a value for {3}: give it one in the call, or in `args` of the thread.',
  },
  {
    says: /^TypeError: ([\w.<>]+)\(\) takes (.+) positional arguments? but (\d+) (?:was|were) given/,
    words:
      '`{1}` got {3} values and takes {2}. If it is the target of a thread, look at `args`: `args=("Ada")` is a text of three letters, `args=("Ada",)` is one value.',
  },
  {
    says: /^TypeError: .*argument after \* must be an iterable, not (\w+)/,
    words: '`args` must be a tuple, and the comma makes it one: `args=(3,)`, not `args=(3)`.',
  },
  {
    says: /^TypeError: (?:Thread\.__init__\(\) )?got an unexpected keyword argument '(\w+)'|^TypeError: .*unexpected keyword argument '(\w+)'/,
    words: 'There is no argument `{1}{2}=` in this call: look at how it is spelled.',
  },
  {
    says: /^TypeError: 'NoneType' object is not callable/,
    words:
      'Something that is `None` was called. If a thread did it: write `target=work` without brackets, as `target=work()` calls `work` at once and takes its result.',
  },
  {
    says: /^TypeError: '(\w+)' object is not callable/,
    words: 'Brackets call a function, and this is not a function but a value of the type `{1}`.',
  },
  {
    says: /^TypeError: '(\w+)' object does not support the context manager protocol/,
    words:
      '`with` needs the lock itself. Make it with `Lock()`, with brackets, and write `with lock:`, without `.acquire()`.',
  },
  {
    says: /^TypeError: (?:can only concatenate str|unsupported operand type\(s\) for \+)/,
    words: 'Text and numbers cannot be added: put them into an f-string, or use `str(…)`.',
  },
  {
    says: /^AssertionError: group argument must be None for now/,
    words: 'The function that a thread runs has to be named: `Thread(target=work)`.',
  },

  // Threads
  {
    says: /^RuntimeError: threads can only be started once/,
    words: 'A thread can be started only once: make a new `Thread` for more work.',
  },
  {
    says: /^RuntimeError: cannot join thread before it is started/,
    words:
      'A program cannot wait for a thread that has not been started: call `start()` before `join()`.',
  },
  {
    says: /^RuntimeError: cannot join current thread/,
    words: 'A thread cannot wait until it has ended itself: another thread has to call `join()`.',
  },
  {
    says: /^RuntimeError: cannot set daemon status of active thread/,
    words: 'Whether a thread is a daemon must be set before it is started.',
  },
  {
    says: /^RuntimeError: thread\.__init__\(\) not called/,
    words:
      'A class made from `Thread` that has its own `__init__` must call `super().__init__()` in it first.',
  },
  {
    says: /^RuntimeError: (?:release unlocked lock|cannot release un-acquired lock)|^ValueError: Semaphore released too many times/,
    words:
      'A `release()` was called for something that was not acquired: each `release()` needs an `acquire()` before it, and `with` does both.',
  },
  {
    says: /^RuntimeError: cannot (wait|notify) on un-acquired lock/,
    words: '`{1}()` of a Condition needs its lock: call it inside `with condition:`.',
  },
  {
    says: /^threading\.BrokenBarrierError/,
    words:
      'The barrier is broken: a thread did not come in time, or `abort()` was called, so every thread that waits there gets this error.',
  },
  {
    says: /^(?:_queue|queue)\.Empty/,
    words:
      'The queue was empty: nothing came in time, or `get_nowait()` asked before anything was there.',
  },
  {
    says: /^queue\.Full/,
    words:
      'The queue was full: no place became free in time, or `put_nowait()` did not wait for one.',
  },
  {
    says: /^ValueError: task_done\(\) called too many times/,
    words: '`task_done()` belongs to one `get()`: it was called more often than items were taken.',
  },
  {
    says: /^TimeoutError/,
    words: 'The program waited for something that did not come in time.',
  },
  {
    says: /^RuntimeError: (?:dictionary|Set) changed size during iteration|^RuntimeError: deque mutated during iteration/,
    words:
      'Something was added or removed while a loop went through the collection, here or in another thread: loop over a copy, `list(…)`, or hold a lock.',
  },

  // Values
  {
    says: /^KeyError: (.+)$/,
    words: 'The dictionary has no key {1}: look at how it is spelled, or use `.get(…)`.',
  },
  {
    says: /^IndexError: (\w+) index out of range/,
    words: 'The {1} has no item at this place: the first is number 0, the last is its length − 1.',
  },
  {
    says: /^ZeroDivisionError/,
    words: 'A number was divided by 0: look at how the value after the `/` can become 0.',
  },
  {
    says: /^ValueError: invalid literal for int\(\) with base \d+: (.+)$/,
    words: '`int(…)` needs a text of digits, but got {1}.',
  },
  {
    says: /^RecursionError/,
    words: 'A function calls itself again and again: it needs a case in which it does not.',
  },

  // Syntax errors
  {
    says: /^TabError/,
    words: 'Tabs and spaces are mixed at the beginnings of lines: use four spaces everywhere.',
  },
  {
    says: /^IndentationError: expected an indented block after (.+) on line (\d+)/,
    words: 'What belongs to the {1} on line {2} must be indented, by four spaces.',
  },
  {
    says: /^IndentationError: unexpected indent/,
    words: 'This line is indented further than the one before, and nothing above it asks for that.',
  },
  {
    says: /^IndentationError: unindent does not match/,
    words: 'No line above is indented like this one: indent it like the lines that it belongs to.',
  },
  {
    says: /^SyntaxError: expected ':'/,
    words: 'A colon is missing at the end of this line.',
  },
  {
    says: /^SyntaxError: '(.)' was never closed/,
    words: 'The bracket `{1}` is opened here and never closed.',
  },
  {
    says: /^SyntaxError: (?:unmatched '(.)'|closing parenthesis '(.)' does not match)/,
    words: 'The bracket `{1}{2}` closes something that was not opened in this way.',
  },
  {
    says: /^SyntaxError: unterminated (?:triple-quoted )?(?:f-)?string literal/,
    words: 'The text that begins here has no quotation mark at its end.',
  },
  {
    says: /^SyntaxError: Missing parentheses in call to '(\w+)'/,
    words: '`{1}` is a function: what it prints goes in brackets, `{1}(…)`.',
  },
  {
    says: /^SyntaxError: .*Maybe you meant '==' (?:or ':=' )?instead of '='/,
    words: 'One `=` gives a variable a value; to compare two values, write `==`.',
  },
  {
    says: /^SyntaxError: .*Perhaps you forgot a comma/,
    words: 'Something is missing between two values here, probably a comma.',
  },
  {
    says: /^SyntaxError: '(return|break|continue|yield|await)' outside/,
    words:
      '`{1}` is not inside the block that it belongs to: look at how far this line is indented.',
  },
  {
    says: /^SyntaxError: expected 'except' or 'finally' block/,
    words:
      'The `try` above has neither an `except` nor a `finally`: one of them must come before this line.',
  },
  {
    says: /^SyntaxError: invalid character '(.+)'/,
    words: 'Python does not use the character {1}: type the plain one from the keyboard.',
  },
  {
    says: /^SyntaxError: invalid syntax/,
    words:
      'Python does not understand this line at the marked place: look there, and just before it.',
  },
]
