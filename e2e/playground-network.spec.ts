/** The playground's pane "Network": the hosts of the lab, and what a program asked for, while it runs and afterwards. */
import { devices, expect, test } from 'playwright/test'
import { violationsIn } from './axe.ts'
import { test as returning } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

/** Two threads ask a host, one of them for a page that there is not; then the main thread calls a closed shop. */
const asking = `import threading
from urllib.request import urlopen

def load(city):
    try:
        with urlopen(f"http://weather.example/{city}", timeout=10) as answer:
            print(city, answer.read().decode())
    except OSError as error:
        print(city, error)

threads = [threading.Thread(target=load, args=(city,)) for city in ("Oslo", "Atlantis")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
try:
    urlopen("http://closed.shop.example/", timeout=1)
except OSError as error:
    print(error)
input("More? ")
`

/** A server of the program itself, and two threads that are its clients. */
const serving = `import socket, threading, time

def serve(server):
    for _ in range(2):
        connection, _ = server.accept()
        with connection:
            time.sleep(0.3)
            connection.sendall(connection.recv(100).upper())

def ask(word):
    with socket.create_connection(("localhost", 8000)) as client:
        client.sendall(word)
        print(client.recv(100))

server = socket.create_server(("localhost", 8000))
threads = [threading.Thread(target=serve, args=(server,), name="server")]
threads += [threading.Thread(target=ask, args=(word,)) for word in (b"tea", b"rice")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`

test('before a run the hosts are there, and the pane says in words that nothing was asked for', async ({
  page,
}) => {
  await page.goto('/playground/')
  const panel = new Panel(page, 'Your program')
  await panel.root.getByRole('tab', { name: 'Network' }).click()
  const network = panel.root.getByRole('region', { name: 'Network' })
  await expect(network).toContainText('No program has run yet')
  const hosts = network.getByRole('table', { name: /Hosts that a program can reach/ })
  await expect(hosts.getByRole('row', { name: /^busy\.example/ })).toContainText(
    'others get the status 429',
  )
  await expect(network.getByRole('table')).toHaveCount(1)
})

returning(
  'requests are listed while the program runs, with thread, times and answer',
  async ({ page }) => {
    await page.goto('/playground/')
    const panel = new Panel(page, 'Your program')
    await panel.write(asking)
    await panel.root.getByRole('tab', { name: 'Network' }).click()
    await panel.button('Run').click()
    const network = panel.root.getByRole('region', { name: 'Network' })
    const requests = network.getByRole('table', { name: /What the program has asked for/ })
    const oslo = requests.getByRole('row', { name: /weather\.example\/Oslo/ })
    await expect(oslo).toContainText('no answer yet')
    await expect(oslo).toContainText('Thread-1')
    await expect(oslo).toContainText(/200/)
    await expect(oslo).toContainText(/200.* s/)
    await expect(requests.getByRole('row', { name: /Atlantis/ })).toContainText('404')
    await expect(requests.getByRole('row', { name: /closed\.shop/ })).toContainText('refused')
    // It goes on until the question is answered.
    await expect(panel.output.getByRole('textbox')).toBeVisible()
    await panel.button('Stop').click()
    await expect(network.getByRole('table', { name: /What the program asked for/ })).toBeVisible()
  },
)

returning(
  'the tabs are used by keyboard, and a new run does not leave the network',
  async ({ page }) => {
    await page.goto('/playground/')
    const panel = new Panel(page, 'Your program')
    const [timeline, network] = ['Timeline', 'Network'].map((name) =>
      panel.root.getByRole('tab', { name }),
    )
    await expect(panel.button('Run')).toBeEnabled()
    await timeline!.focus()
    await page.keyboard.press('ArrowRight')
    await expect(network!).toBeFocused()
    await expect(network!).toHaveAttribute('aria-selected', 'true')
    await panel.button('Run').click()
    await expect(panel.ending).toBeVisible()
    await expect(panel.root.getByRole('region', { name: 'Network' })).toContainText(
      'asked for nothing',
    )
    await network!.focus()
    await page.keyboard.press('Home')
    await expect(panel.root.getByRole('region', { name: 'Timeline' })).toBeVisible()
  },
)

returning(
  'the timeline tells of requests, and of connections with both threads',
  async ({ page }) => {
    await page.goto('/playground/')
    const panel = new Panel(page, 'Your program')
    await panel.run(serving)
    await expect(panel.ending).toContainText('Finished')
    const timeline = panel.root.getByRole('region', { name: 'Timeline' })
    await expect(timeline).toContainText('is connected to a server')
    await timeline.getByText('As a table').click()
    const events = timeline.getByRole('table')
    await expect(
      events.getByRole('cell', {
        name: /^Thread-\d \(ask\) connects to 127\.0\.0\.1:8000, where server will accept the call/,
      }),
    ).toHaveCount(2)
    await expect(
      events.getByRole('cell', { name: /^server accepts the connection of Thread-\d \(ask\)/ }),
    ).toHaveCount(2)
    await expect(timeline.locator('svg .exchange')).toHaveCount(2)
    await panel.root.getByRole('tab', { name: 'Network' }).click()
    await expect(
      panel.root.getByRole('row', { name: /connection 127\.0\.0\.1:8000/ }).first(),
    ).toContainText('accepted by server')
  },
)

for (const [name, options] of [
  ['light, on a desk', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['dark, on a phone', { ...devices['Pixel 7'], colorScheme: 'dark' }],
] as const) {
  test.describe(name, () => {
    const { defaultBrowserType: _, ...rest } = { defaultBrowserType: '', ...options }
    test.use(rest)

    returning('the network has no accessibility violations and fits the page', async ({ page }) => {
      await page.goto('/playground/')
      const panel = new Panel(page, 'Your program')
      await panel.run(asking.replace('input("More? ")', ''))
      await expect(panel.ending).toBeVisible()
      const isPhone = (page.viewportSize()?.width ?? 0) < 640
      const open = (part: string) =>
        isPhone ? panel.button(part).click() : panel.root.getByRole('tab', { name: part }).click()
      for (const part of ['Network', 'Timeline']) {
        await open(part)
        await expect(panel.root.getByRole('region', { name: part })).toBeVisible()
        expect(await violationsIn(panel.root), part).toEqual([])
        const { scroll, width } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          width: innerWidth,
        }))
        expect(scroll).toBeLessThanOrEqual(width)
        if (process.env['SHOTS']) {
          await page.screenshot({
            path: `${process.env['SHOTS']}/${part}-${isPhone ? 390 : 1280}.png`,
          })
        }
      }
    })
  })
}

/** A server of the program itself, which says what it was asked for until it is asked for /end. */
const website = `import http.server, threading

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<h1>You asked for {self.path}</h1><script>document.title = 'no'</script>".encode())
        if self.path == "/end":
            threading.Thread(target=self.server.shutdown).start()

    def log_message(self, *args):
        print("asked for", self.path)

with http.server.ThreadingHTTPServer(("localhost", 8000), Handler) as server:
    server.serve_forever()
print("closed")
`

returning(
  'a page of the program’s own server is opened while it runs, and shown as text',
  async ({ page }) => {
    await page.goto('/playground/')
    const panel = new Panel(page, 'Your program')
    await panel.run(website)
    await panel.root.getByRole('tab', { name: 'Network' }).click()
    const server = panel.root.getByRole('group', { name: 'Server at localhost:8000' })
    await server.getByRole('button', { name: 'Open localhost:8000/', exact: true }).click()
    await expect(server.getByRole('status')).toContainText('200 OK')
    const answer = server.getByRole('group', { name: 'Answer of localhost:8000' })
    await expect(answer).toContainText('<h1>You asked for /</h1>')
    await expect(page).toHaveTitle(/Playground/)
    await expect(panel.output).toContainText('asked for /')
    expect(await violationsIn(panel.root)).toEqual([])
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/Visit.png` })
    await server.getByLabel(/Path/).fill('end')
    await page.keyboard.press('Enter')
    await expect(panel.output).toContainText('closed')
    await expect(panel.ending).toContainText('Finished')
    await expect(server).toHaveCount(0)
  },
)

/** A server without a loop: it waits in accept until somebody comes. */
const accepting = `import socket

with socket.create_server(("localhost", 8000)) as server:
    while True:
        connection, address = server.accept()
        with connection:
            connection.recv(1000)
            connection.sendall(b"HTTP/1.1 200 OK\\r\\n\\r\\nhello")
            print("answered")
`

returning(
  'a program that waits in accept says that it waits for a visit, and can be stopped',
  async ({ page }) => {
    await page.goto('/playground/')
    const panel = new Panel(page, 'Your program')
    await panel.run(accepting)
    const waits = panel.output.getByText('Waits for a visit at localhost:8000')
    await expect(waits).toBeVisible()
    await panel.root.getByRole('tab', { name: 'Network' }).click()
    const server = panel.root.getByRole('group', { name: 'Server at localhost:8000' })
    await server.getByRole('button', { name: 'Open localhost:8000/', exact: true }).click()
    await expect(server.getByRole('group', { name: 'Answer of localhost:8000' })).toContainText(
      'hello',
    )
    await expect(panel.output).toContainText('answered')
    await expect(waits).toBeVisible()
    await panel.root.getByRole('tab', { name: 'Timeline' }).click()
    const timeline = panel.root.getByRole('region', { name: 'Timeline' })
    await expect(timeline.getByRole('listitem').filter({ hasText: 'Visitor' })).toBeVisible()
    await expect(timeline.locator('svg .exchange')).toHaveCount(1)
    await timeline.getByText('As a table').click()
    await expect(
      timeline.getByRole('cell', { name: 'MainThread accepts the connection of Visitor' }),
    ).toBeVisible()
    expect(await violationsIn(panel.root)).toEqual([])
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/Visitor.png` })
    await panel.button('Stop').click()
    await expect(panel.ending).toContainText('Stopped')
  },
)
