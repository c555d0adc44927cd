/**
 * For authors, while `npm run dev` serves the site: at the end of a lesson's or an exercise's page, what `lesson:check` says of
 * it. Only the development server brings this script to the page (.ci/author-panel.ts).
 */

/** A line for a program with its verdict, or what is wrong with the one before. */
interface Row {
  text: string
  kind: 'good' | 'bad' | 'more'
}

function rowOf(line: string): Row | null {
  if (line.trim() === '') return null
  const kind = line.startsWith('✓') ? 'good' : line.startsWith('✗') ? 'bad' : 'more'
  return { text: line.trim(), kind }
}

/** The name of the lesson or exercise that an address shows; null for any other page. */
function shownAt(path: string): string | null {
  return /\/(?:lessons|exercises)\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? null
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

/** Adds the panel; it is closed, because a check keeps a core busy for a while. */
function show(id: string): void {
  const panel = make('details')
  panel.style.cssText = 'margin-block: 3rem 1rem; padding: 1rem; border: 2px dashed var(--edge)'
  const rows = make('ul')
  rows.style.cssText =
    'padding: 0; list-style: none; overflow-wrap: anywhere; font-size: var(--text-s)'
  const status = make('p')
  status.setAttribute('role', 'status')
  const again = make('button', 'Check again')
  again.type = 'button'
  panel.append(make('summary', `For the author: is “${id}” in order?`), status, rows, again)
  document.querySelector('main')?.append(panel)

  let isBusy = false
  const check = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    rows.replaceChildren()
    status.textContent = 'Checking …'
    try {
      for await (const line of linesOf(id)) {
        const row = rowOf(line)
        if (row === null) continue
        const item = make('li', row.text)
        if (row.kind === 'more') item.style.cssText = 'padding-inline-start: 2rem'
        if (row.kind === 'bad') item.style.cssText = 'color: var(--bad); font-weight: bold'
        if (/^\d+ in order, \d+ not\.$/.test(row.text)) status.textContent = row.text
        else rows.append(item)
      }
      if (status.textContent === 'Checking …') status.textContent = 'The check ended early.'
    } catch {
      status.textContent = 'The check did not answer: is `npm run dev` still running?'
    }
    isBusy = false
  }
  panel.addEventListener('toggle', () => {
    if (panel.open && rows.childElementCount === 0) void check()
  })
  again.addEventListener('click', () => void check())
}

/** What the check prints, line by line, as it prints it. */
async function* linesOf(id: string): AsyncGenerator<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}__author?id=${id}`)
  if (!response.ok || response.body === null) throw new Error(response.statusText)
  let open = ''
  for (const reader = response.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
    const { done, value = '' } = await reader.read()
    const lines = (open + value).split('\n')
    open = done ? '' : (lines.pop() ?? '')
    yield* lines
    if (done) return
  }
}

const id = shownAt(location.pathname)
if (id !== null) show(id)
