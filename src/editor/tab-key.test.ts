import { expect, test } from 'vitest'
import { TabKey } from './tab-key.ts'

test('who comes by Tab passes on by Tab', () => {
  const tab = new TabKey(true)
  tab.press('Tab')
  expect(tab.leaves).toBe(true)
})

test('Tab indents once something was typed', () => {
  const tab = new TabKey(true)
  tab.press('x')
  expect(tab.leaves).toBe(false)
})

test('Tab indents for who pointed into the text', () => {
  const tab = new TabKey(false)
  tab.arrive(true)
  tab.point()
  expect(tab.leaves).toBe(false)
})

test('Escape lets the next Tab out, backwards too, and says so', () => {
  const tab = new TabKey(false)
  expect(tab.press('Escape')).toContain('leaves')
  expect(tab.leaves).toBe(true)
  tab.press('Shift')
  expect(tab.leaves).toBe(true)
})

test('typing on after Escape makes Tab indent again', () => {
  const tab = new TabKey(false)
  tab.press('Escape')
  tab.press('x')
  expect(tab.leaves).toBe(false)
})

test('switched off, Tab leaves whatever is typed, until it is switched on', () => {
  const tab = new TabKey(false)
  tab.toggle()
  tab.press('x')
  expect(tab.leaves).toBe(true)
  tab.toggle()
  expect(tab.leaves).toBe(false)
})
