/**
 * What this Python lacks, and what to use instead: the one table, for page and command line.
 *
 * A reason is one plain sentence, `instead` another. `{name}` becomes the requested module, and some words
 * depend on where the program runs. A link leads to the place in this course that shows what to do instead.
 */

/** Where a program runs: in a page of the course, or on the command line. */
export type Where = 'page' | 'terminal'

/** The replacements for `{here}` and `{own}`. */
export const words: Record<Where, Record<'here' | 'own', string>> = {
  page: {
    here: 'in a page',
    own: 'on your own computer',
  },
  terminal: {
    here: 'under `turns`',
    own: 'in your own Python',
  },
}

/** A place in the course: its address on the site, and its name. */
export interface Place {
  title: string
  path: string
}

export interface Absence {
  reason: string
  instead: string
  link: Place
  /** The modules whose import fails because of it, or that cannot work. */
  modules?: string
  /** Other errors that it causes, by the last line of the traceback. */
  says?: RegExp
  /** Only if the traceback has this, too. */
  within?: RegExp
}

const lesson = (slug: string, title: string, section = ''): Place => ({
  title,
  path: `/lessons/${slug}/${section === '' ? '' : `#${section}`}`,
})

const notModelled: Place = { title: 'What is not modelled', path: '/about/#not-modelled' }
/** Some of the hosts in content/network: those that most programs can use. */
export const hosts = [
  'news.example',
  'weather.example',
  'corner.shop.example',
  'site.example',
  'slow.example',
]
const reachable = `a host of the lab, such as ${hosts.map((host) => `\`${host}\``).join(', ')}`

const noNetwork = /Network is unreachable|Name or service not known/

/** The entry for every module that the table does not know: each is somebody's package, or misspelled. */
export const unknown: Absence = {
  reason: '`{name}` is not part of the standard library, and no packages can be installed here.',
  instead:
    'Look at its spelling, do without it, or run the program {own}, with the package installed.',
  link: notModelled,
}

/** The first that fits counts. */
export const absences: readonly Absence[] = [
  {
    reason:
      'A program {here} can have processes of `multiprocessing`; other programs cannot be started, and memory is shared only with a lock.',
    instead:
      'Use a `Process`, a `Pool` or a `ProcessPoolExecutor`, and run what needs other programs {own}.',
    link: lesson('parallelism', 'Parallelism: processes', 'processes'),
    says: /does not support (processes|shared memory)|out of pty devices/,
    modules:
      'billiard dask joblib loky mpi4py multiprocess pathos pebble pexpect plumbum ray sh _posixshmem',
  },
  {
    reason: 'Interpreters {here} have queues, but no channels.',
    instead: 'Use `concurrent.interpreters.create_queue()`.',
    link: lesson('parallelism', 'Parallelism: interpreters', 'interpreters'),
    modules: '_interpchannels',
  },
  {
    reason:
      'A program {here} can use TLS (`https`) only with the hosts of the lab, which do not need it.',
    instead: `Use ${reachable}, or \`http\` for servers of the program’s own.`,
    link: lesson('waiting-together', 'Waiting together: five pages', 'five-pages'),
    says: /TLS not supported|SSL is not supported/,
  },
  {
    reason:
      'A program {here} reaches no machine on the internet: its network has `localhost` and the hosts of the lab.',
    instead: `Use ${reachable}; or let a thread of the program be the server.`,
    link: lesson('waiting-together', 'Waiting together: five pages', 'five-pages'),
    says: noNetwork,
  },
  {
    reason:
      '`{name}` talks to servers, is not part of the standard library, and no packages can be installed here.',
    instead: `Use \`urllib.request\`, which is here, with ${reachable}.`,
    link: lesson('waiting-together', 'Waiting together: five pages', 'five-pages'),
    modules:
      'aiohttp boto3 botocore certifi discord dns feedparser grpc httplib2 httpx ' +
      'kafka openai paho paramiko pika playwright praw pycurl requests requests_futures requests_html requests_toolbelt ' +
      'scrapy selenium slack_sdk telegram tweepy urllib3 websocket websockets wget yfinance zmq',
  },
  {
    reason: '`{name}` talks to a database server, and a program {here} reaches no other machine.',
    instead: '`sqlite3` is here, with a connection for each thread.',
    link: lesson('waiting-together', 'Waiting together: databases', 'databases'),
    modules:
      'MySQLdb _dbm _gdbm aiomysql aiosqlite asyncpg dbm mysql peewee psycopg psycopg2 pymongo pymysql redis sqlalchemy',
  },
  {
    reason: '`{name}` is not part of the standard library, and no packages can be installed here.',
    instead:
      'Use `http.server`, which is here and serves the program’s own threads, or let workers take requests from a queue.',
    link: lesson('queues', 'Queues: across the counter', 'across-the-counter'),
    modules:
      'bottle celery cherrypy dash django dramatiq falcon fastapi flask gunicorn huey quart rq sanic starlette ' +
      'streamlit tornado uvicorn waitress werkzeug',
  },
  {
    reason:
      '`{name}` is not part of the standard library, and its compiled code cannot be installed here.',
    instead:
      'Use `math`, `statistics` and `array`; `hashlib` shows what threads gain in compiled code.',
    link: lesson('when-threads-help', 'When threads help: C code', 'c-code-that-lets-go'),
    modules:
      'Crypto Cython cryptography cupy cython gmpy2 jax keras mpmath networkx numba numexpr numpy pandas polars ' +
      'pyarrow scipy sklearn spacy statsmodels sympy tensorflow torch transformers',
  },
  {
    reason: '`{name}` shows windows or pictures, and a program here can only print.',
    instead: 'Print instead: one thread shows what the others report, with a window or without.',
    link: lesson('progress-and-limits', 'Progress and limits: how far are we?', 'how-far-are-we'),
    modules:
      'PIL PyQt5 PyQt6 PySide2 PySide6 _tkinter arcade bokeh customtkinter cv2 easygui gi idlelib kivy ' +
      'matplotlib moviepy plotly pyautogui pygame pyglet pynput pyttsx3 seaborn tkinter turtle turtledemo vispy winsound wx',
  },
  {
    reason: '`{name}` draws on a terminal, and a program here has none: it can only print.',
    instead: 'Print a line for each step; a counter under a lock shows how far the threads are.',
    link: lesson('progress-and-limits', 'Progress and limits: how far are we?', 'how-far-are-we'),
    modules:
      '_curses _curses_panel alive_progress asciimatics blessed blessings click colorama curses enlighten halo ' +
      'keyboard loguru msvcrt progressbar prompt_toolkit readline rich tabulate termcolor textual tqdm typer yaspin',
  },
  {
    reason: '`{name}` is not part of the standard library, and no packages can be installed here.',
    instead: '`asyncio` is here, and works together with threads.',
    link: lesson('choosing', 'Choosing: threads and asyncio', 'threads-and-asyncio-together'),
    modules: 'aiofiles anyio curio eventlet gevent greenlet janus rx trio twisted uvloop',
  },
  {
    reason: '`{name}` is not part of the standard library, and no packages can be installed here.',
    instead: 'Test with `assert` and `unittest`, which are here.',
    link: lesson('testing', 'Testing threaded code'),
    modules: 'behave coverage freezegun hypothesis mock nose parameterized pytest tox',
  },
  {
    reason: '`{name}` is not part of the standard library, and no packages can be installed here.',
    instead:
      'Use `json`, `csv`, `dataclasses`, `datetime` and `html.parser`, which are here; the crawler needs no more.',
    link: lesson('capstone', 'Capstone: a crawler'),
    modules:
      'attr attrs bs4 dateutil deprecated dotenv faker html5lib jinja2 lxml marshmallow more_itertools msgpack openpyxl orjson ' +
      'pendulum pydantic pytz simplejson sortedcontainers toml toolz typing_extensions ujson xmltodict yaml',
  },
  {
    reason: '`{name}` asks the operating system, and there is none below a program {here}.',
    instead:
      '`threading.enumerate()` lists the threads, and `time.perf_counter()` measures how long they take.',
    link: lesson('many-threads', 'Many threads: who is there?', 'who-is-there'),
    modules:
      'cpuinfo memory_profiler objgraph psutil py_spy pyinstrument resource setproctitle watchdog yappi',
  },
  {
    reason: '`{name}` asks the operating system, and there is none below a program {here}.',
    instead: 'Do without it: there is one user here, and a log is written with `logging`.',
    link: lesson('debugging-a-deadlock', 'Debugging a deadlock: log', 'log-with-thread-names'),
    modules: 'grp pwd syslog',
  },
  {
    reason: '`{name}` belongs to another operating system, and Python has it nowhere else.',
    instead: 'Do without it: what a lesson needs is the same on every system.',
    link: notModelled,
    modules:
      '_aix_support _android_support _apple_support _ios_support _osx_support _overlapped _scproxy _winapi _wmi nt ' +
      'pythoncom pywintypes win32api win32com win32con win32file winreg',
  },
  {
    reason: '`{name}` installs packages, and none can be installed here.',
    instead: 'Use the standard library, which is here, or run the program {own}.',
    link: notModelled,
    modules: 'ensurepip micropip pip pkg_resources pyodide_js setuptools venv virtualenv wheel',
  },
  {
    reason: '`{name}` is a module of Python 2.',
    instead:
      'In Python 3 `Queue` is `queue`, `thread` is `threading`, and `urllib2` is `urllib.request`.',
    link: lesson('queues', 'Queues'),
    modules:
      'ConfigParser Queue Tkinter StringIO __builtin__ cPickle cStringIO commands dummy_thread dummy_threading thread urllib2',
  },
  {
    reason: 'There is no way from a program {here} to a page or a browser.',
    instead: 'Print what you want to show.',
    link: notModelled,
    modules: 'js',
  },
  {
    reason: '`{name}` was removed from Python before 3.14.',
    instead:
      'Look in the documentation of the last Python that had it, which says what to use in its place.',
    link: notModelled,
    modules:
      'aifc asynchat asyncore audioop cgi cgitb chunk crypt distutils imghdr imp lib2to3 mailcap msilib nis nntplib ' +
      'ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib',
  },
  {
    reason: '`{name}` is an inner part of Python that is left out here.',
    instead: 'Use the public module that is built on it, which works without it.',
    link: notModelled,
    modules: '_hashlib _pydecimal _uuid pydoc_data',
  },
]
