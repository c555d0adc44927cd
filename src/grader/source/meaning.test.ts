/** A function that is to stay as it is may be commented, annotated and laid out otherwise. */
import { expect, test } from 'vitest'
import { meaning } from './meaning.ts'
import { parsePython } from './parse-python.ts'

const of = (text: string): string => {
  const syntax = parsePython(text)
  return meaning(syntax.root, syntax)
}

const original = 'def ask(shop, n=1):\n    call(shop, "a")\n    return shop'

test.each([
  ['def ask(shop, n=1):  # as before\n    call(shop, "a")\n\n    return shop\n'],
  ['def ask(shop, n=1):\n    """Asks."""\n    call(shop, "a")\n    return shop'],
  ['def ask(shop: str, n: int = 1) -> str:\n    call(shop, "a")\n    return shop'],
  [
    "def ask(\n    shop,\n    n=1,\n):\n    call(\n        shop,\n        'a',\n    )\n    return shop",
  ],
  ['def ask(shop, n=1):\n  call(shop, "a")\n  return shop'],
])('%j is as it was', (text) => {
  expect(of(text)).toBe(of(original))
})

test.each([
  ['def ask(shop, n=2):\n    call(shop, "a")\n    return shop'],
  ['def ask(shop, n=1):\n    call(shop, "b")\n    return shop'],
  ['def ask(shop, n=1):\n    call(shop, "a")\n    "a text"\n    return n'],
  ['def ask(shop, n=1):\n    return shop'],
  ['def ask(shop, n=1):\n    with lock:\n        call(shop, "a")\n    return shop'],
])('%j is not', (text) => {
  expect(of(text)).not.toBe(of(original))
})

test('quotes stay where they are part of what is said', () => {
  expect(of(`print('"')`)).not.toBe(of('print("")'))
  expect(of(`print('a')`)).toBe(of('print("a")'))
})
