/** The programs that the check runs: each prints what it found, one line per finding. */

export const threads = `import threading

def work(number):
    print(f"Thread {number} done!")

threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("All threads are done")
`

/** What a program must not be able to do: each attempt that succeeds prints a line. */
export function wall(site: string): string {
  return `import js

def attempt(name, action):
    try:
        found = action()
    except BaseException:
        return
    if found is not None:
        print("through:", name, found)

def request():
    asked = js.XMLHttpRequest.new()
    asked.open("GET", ${JSON.stringify(site)}, False)
    asked.send()
    return asked.status

attempt("the page", lambda: js.document.title)
attempt("the window", lambda: js.window.location.href)
attempt("the site's storage", lambda: js.localStorage.length)
attempt("the site's databases", lambda: js.indexedDB.open("probe").readyState)
attempt("the network", request)
attempt("the site's origin", lambda: None if js.origin == "null" else js.origin)
`
}

/** Prints that it has begun, and never ends. */
export const endless = 'print("begun")\nwhile True:\n    pass\n'
