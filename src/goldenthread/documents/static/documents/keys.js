// One key a move, for whoever judges many; they can be turned off, and are told of on the page.
import { current, next } from './cards.js'

const KEPT = 'goldenthread.keys'

export function listenToKeys (panel, go) {
  if (!panel) return
  const button = panel.querySelector('button')
  const say = (on) => {
    button.setAttribute('aria-pressed', String(on))
    button.textContent = on ? 'Turn keys off' : 'Turn keys on'
  }
  const areOn = () => localStorage.getItem(KEPT) !== 'off'
  const press = (selector) => current()?.querySelector(selector)?.click()
  const does = {
    j: () => go(next()),
    k: () => go(next({ step: -1 })),
    a: () => press('.gt-do--accept'),
    e: () => press('.gt-do--mend'),
    x: () => press('.gt-do--reject')
  }
  panel.hidden = false
  say(areOn())
  button.addEventListener('click', () => {
    localStorage.setItem(KEPT, areOn() ? 'off' : 'on')
    say(areOn())
  })
  document.addEventListener('keydown', (event) => {
    if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (event.target.closest('input, textarea, select') || !(event.key in does)) return
    event.preventDefault()
    does[event.key]()
  })
}
