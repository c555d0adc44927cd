/** Puts a Monaco editor into an element, with the behaviour that this site promises. */
import { editor as monaco, KeyCode, KeyMod, MarkerSeverity, Range } from './features.ts'
import type { Editor, EditorOptions, LineMark, TypingMark } from './contract.ts'
import { TabKey } from './tab-key.ts'
import { followTheme } from './theme.ts'
import { keepWholeText } from './whole-text.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** From this width on, long lines scroll; below it, as on a phone, they wrap. */
const wrapBelow = 520

/** As large as the page has code: the reader chooses. */
function measures(element: HTMLElement): { fontSize: number; lineHeight: number } {
  const { fontSize, lineHeight } = getComputedStyle(element)
  return { fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
}

function settings(
  element: HTMLElement,
  options: EditorOptions,
): monaco.IStandaloneEditorConstructionOptions {
  const style = getComputedStyle(element)
  return {
    value: options.value,
    language: 'python',
    theme: followTheme(),
    // Our theme follows the system's colours, too.
    autoDetectHighContrast: false,
    ariaLabel: options.label,
    automaticLayout: true,
    fontFamily: style.fontFamily,
    ...measures(element),
    fontLigatures: false,
    padding: { top: options.padding, bottom: options.padding },
    wordWrap: element.clientWidth < wrapBelow ? 'on' : 'off',
    wrappingIndent: 'indent',
    // Spaces, as PEP 8 has it, whatever the text looks like.
    detectIndentation: false,
    tabSize: 4,
    insertSpaces: true,
    lineNumbersMinChars: 3,
    glyphMargin: false,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    scrollbar: { alwaysConsumeMouseWheel: false, vertical: 'auto', useShadows: false },
    // The browser's own menu is the one that learners know.
    contextmenu: false,
    renderFinalNewline: 'on',
    guides: { indentation: true, highlightActiveIndentation: false },
    matchBrackets: 'near',
    occurrencesHighlight: 'singleFile',
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    roundedSelection: true,
    cursorBlinking: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'solid' : 'blink',
    smoothScrolling: false,
    stickyScroll: { enabled: false },
    // Names are suggested after a dot, or when asked for: a list that opens by itself would take Enter from those who
    // have typed a whole word.
    quickSuggestions: false,
    suggestOnTriggerCharacters: true,
    acceptSuggestionOnEnter: 'smart',
    acceptSuggestionOnCommitCharacter: false,
    wordBasedSuggestions: 'off',
    fixedOverflowWidgets: true,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    links: false,
  }
}

function mountEditor(element: HTMLElement, options: EditorOptions): Editor {
  const view = monaco.create(element, settings(element, options))
  const model = view.getModel()!
  const marks = view.createDecorationsCollection()
  const typingEdges = view.createDecorationsCollection()
  model.setEOL(monaco.EndOfLineSequence.LF)

  const host = element.closest<HTMLElement>('[data-editor]') ?? element
  const input = () => element.querySelector('[role=textbox], textarea.inputarea')
  input()?.setAttribute('aria-describedby', options.describedBy)

  const alignGutter = () => {
    const { contentLeft, decorationsWidth } = view.getLayoutInfo()
    // Monaco adds room for the folding arrows to the number that it is given.
    const folding = 16
    const width = decorationsWidth - folding + options.gutter - contentLeft
    view.updateOptions({ lineDecorationsWidth: Math.max(0, width) })
  }
  const fit = () => {
    const lineHeight = view.getOption(monaco.EditorOption.lineHeight)
    const most = options.maxLines * lineHeight + 2 * options.padding
    element.style.height = `${Math.min(view.getContentHeight(), most)}px`
  }
  alignGutter()
  fit()
  view.onDidContentSizeChange(fit)
  view.onDidLayoutChange(({ width }) => {
    view.updateOptions({ wordWrap: width < wrapBelow ? 'on' : 'off' })
  })
  void document.fonts.ready.then(() => {
    monaco.remeasureFonts()
    alignGutter()
  })

  const sized = new MutationObserver(() => {
    view.updateOptions(measures(element))
    alignGutter()
  })
  sized.observe(document.documentElement, { attributeFilter: ['data-code-size'] })
  view.onDidDispose(() => sized.disconnect())

  view.onDidChangeModelContent(() => options.onChange(model.getValue()))
  keepWholeText(view)
  listenToTab(view, host, options)
  view.addAction({
    id: 'turns.run',
    label: 'Run',
    keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
    run: () => options.onRun(),
  })

  if (options.selection) {
    const start = model.getPositionAt(options.selection.start)
    view.setSelection(Range.fromPositions(start, model.getPositionAt(options.selection.end)))
  }
  if (options.focus !== undefined && options.focus !== 'no') view.focus()

  return {
    text: () => model.getValue(),
    setText(text) {
      view.pushUndoStop()
      view.executeEdits('turns', [{ range: model.getFullModelRange(), text }])
      view.pushUndoStop()
      view.setPosition({ lineNumber: 1, column: 1 })
    },
    focus: () => view.focus(),
    goTo(line) {
      const lineNumber = Math.min(Math.max(1, line), model.getLineCount())
      const column = model.getLineFirstNonWhitespaceColumn(lineNumber) || 1
      view.setPosition({ lineNumber, column })
      view.revealLineInCenterIfOutsideViewport(lineNumber)
      view.focus()
      element.scrollIntoView({ block: 'nearest' })
    },
    markLines: (lines) => {
      const notes = lines.filter(({ note }) => note !== '')
      marks.set([...lines.map(decoration), ...notes.map((one) => noted(model, one))])
    },
    markTyping(typed) {
      const wrong = typed.filter(({ kind }) => kind !== 'unused')
      const markers = wrong.map((one) => marker(model, one))
      monaco.setModelMarkers(model, 'turns', markers)
      const idle = typed.filter(({ kind }) => kind === 'unused')
      typingEdges.set([...wrong.map(edge), ...idle.map(paler)])
    },
    dispose() {
      view.dispose()
      model.dispose()
    },
  }
}

/** Keeps Monaco informed of what Tab does now. */
function listenToTab(
  view: monaco.IStandaloneCodeEditor,
  host: HTMLElement,
  options: EditorOptions,
): void {
  const tab = new TabKey(options.focus === 'tabbed')
  const apply = (words = '') => {
    view.updateOptions({ tabFocusMode: tab.leaves })
    if (words !== '') options.onSay(words)
  }
  apply()
  view.onKeyDown(({ browserEvent: { key } }) => {
    // Monaco says `visible` a little after the list is there, and takes keys for it.
    const widget = host.querySelector<HTMLElement>('.suggest-widget')
    const list = widget?.checkVisibility({ visibilityProperty: true }) ? widget : null
    // Escape closes the list first. A Tab that leaves goes past it: it takes a suggestion only where Tab indents.
    if (list && key === 'Escape') return
    if (list && key === 'Tab' && tab.leaves) {
      view.trigger('turns', 'hideSuggestWidget', null)
      // Monaco hides it with the next frame, too late for a focus that is on its way.
      list.style.display = 'none'
    }
    apply(tab.press(key))
  })
  view.onMouseDown(() => {
    tab.point()
    apply()
  })
  // The last key that went down anywhere before shows how the focus arrived.
  let lastKey = options.focus === 'tabbed' ? 'Tab' : ''
  const noteKey = ({ key }: KeyboardEvent) => (lastKey = key)
  const notePointer = () => (lastKey = '')
  document.addEventListener('keydown', noteKey, true)
  document.addEventListener('pointerdown', notePointer, true)
  host.addEventListener('focusin', (event) => {
    const from = event.relatedTarget
    if (from instanceof Node && host.contains(from)) return
    tab.arrive(lastKey === 'Tab')
    apply()
  })
  view.onDidDispose(() => {
    document.removeEventListener('keydown', noteKey, true)
    document.removeEventListener('pointerdown', notePointer, true)
  })
  view.addAction({
    id: 'turns.tab',
    label: 'Switch what Tab does',
    keybindings: [
      isMac ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM,
    ],
    run: () => apply(tab.toggle()),
  })
}

function decoration({ line, look, name }: LineMark): monaco.IModelDeltaDecoration {
  return {
    range: new Range(line, 1, line, 1),
    options: {
      isWholeLine: true,
      className: `thread-line thread-line-${look}`,
      linesDecorationsClassName: `thread-edge thread-edge-${look}`,
      linesDecorationsTooltip: name,
    },
  }
}

/** A note after the line. It is not part of the program; the replay shows the same note. */
function noted(
  model: monaco.ITextModel,
  { line, look, note }: LineMark,
): monaco.IModelDeltaDecoration {
  const column = model.getLineMaxColumn(Math.min(line, model.getLineCount()))
  return {
    range: new Range(line, column, line, column),
    options: {
      showIfCollapsed: true,
      after: {
        content: note,
        inlineClassName: `thread-note thread-note-${look}`,
        cursorStops: monaco.InjectedTextCursorStops.None,
      },
    },
  }
}

/** Underlines the text of the line, or a part of it. */
function marker(
  model: monaco.ITextModel,
  { line, message, kind, columns }: TypingMark,
): monaco.IMarkerData {
  const [startColumn, endColumn] = columns ?? [
    model.getLineFirstNonWhitespaceColumn(line) || 1,
    model.getLineMaxColumn(line),
  ]
  return {
    severity: kind === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning,
    message,
    startLineNumber: line,
    endLineNumber: line,
    startColumn,
    endColumn,
  }
}

/** No more than a hint: F8 passes it over. */
function paler({ line, message, columns = [1, 1] }: TypingMark): monaco.IModelDeltaDecoration {
  const [from, to] = columns
  return {
    range: new Range(line, from, line, to),
    options: { inlineClassName: 'unused-name', hoverMessage: { value: message } },
  }
}

/** A sign beside the line, which shows the same on hover. */
function edge({ line, message, kind }: TypingMark): monaco.IModelDeltaDecoration {
  return {
    range: new Range(line, 1, line, 1),
    options: {
      linesDecorationsClassName: `typing-edge typing-${kind}`,
      linesDecorationsTooltip: message,
    },
  }
}

export { mountEditor }
