/** Mouse, pen, touch and wheel on the drawing: scrub, zoom, pan, hover. The page can still be scrolled. */
interface Acts {
  /** Places are pixels from the drawing's left and upper edge. */
  scrub(x: number): void
  zoom(factor: number, x: number): void
  pan(pixels: number): void
  hover(x: number, y: number): void
  leave(): void
}

export default class Pointer {
  private readonly acts: Acts
  /** The fingers, or the mouse, that are down: where they are. */
  private readonly down = new Map<number, number>()

  constructor(acts: Acts) {
    this.acts = acts
  }

  /** For `{@attach}`; returns the way out. */
  readonly attach = (element: HTMLElement): (() => void) => {
    const place = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const pressed = (event: PointerEvent) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      const { x } = place(event)
      this.down.set(event.pointerId, x)
      if (this.down.size === 1) this.acts.scrub(x)
    }
    const moved = (event: PointerEvent) => {
      const { x, y } = place(event)
      if (this.down.has(event.pointerId)) this.drag(event.pointerId, x)
      else if (event.pointerType === 'mouse') this.acts.hover(x, y)
    }
    const lifted = (event: PointerEvent) => this.down.delete(event.pointerId)
    const wheeled = (event: WheelEvent) => {
      const { x } = place(event)
      if (event.ctrlKey || event.metaKey) this.acts.zoom(Math.exp(event.deltaY / 300), x)
      else if (event.shiftKey) this.acts.pan(-event.deltaY)
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.acts.pan(-event.deltaX)
      else return // the page scrolls
      event.preventDefault()
    }
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener('pointerdown', pressed, { signal })
    // The browser would take the focus away from where a press has put it.
    element.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    element.addEventListener('pointermove', moved, { signal })
    element.addEventListener('pointerup', lifted, { signal })
    element.addEventListener('pointercancel', lifted, { signal })
    element.addEventListener('pointerleave', () => this.acts.leave(), { signal })
    element.addEventListener('wheel', wheeled, { signal, passive: false })
    return () => stop.abort()
  }

  /** One finger scrubs; two zoom by their distance, and pan by their middle. */
  private drag(pointer: number, x: number): void {
    const before = [...this.down.values()]
    this.down.set(pointer, x)
    const now = [...this.down.values()]
    if (now.length === 1) {
      this.acts.scrub(x)
      return
    }
    const [a = 0, b = 0] = before
    const [c = 0, d = 0] = now
    const factor = Math.max(8, Math.abs(a - b)) / Math.max(8, Math.abs(c - d))
    this.acts.zoom(factor, (c + d) / 2)
    this.acts.pan((c + d - a - b) / 2)
  }
}
