// The cards, and the one at hand.
export const cards = () => [...document.querySelectorAll('.gt-card')]
export const cardOf = (number) => document.getElementById(`card-${number}`)
export const marksOf = (card) => document.querySelectorAll(`.gt-said[data-statement="${card.dataset.statement}"]`)
export const isWaiting = (card) => card.dataset.status === 'waiting'
export const beside = matchMedia('(min-width: 56.25em)') // wide enough for the cards to stand beside the text
export const current = () => document.querySelector('.gt-card.is-current')

export function makeCurrent (card) {
  for (const was of document.querySelectorAll('.is-current')) was.classList.remove('is-current')
  for (const part of [card, ...marksOf(card)]) part.classList.add('is-current')
}

// Puts the keyboard on a card and brings its words, and so the card beside them, into view.
export function bring (card) {
  card.querySelector('.gt-card__link').focus({ preventScroll: true })
  const words = marksOf(card)[0] ?? card
  if (beside.matches) words.scrollIntoView({ block: 'center' })
  else card.scrollIntoView({ block: 'nearest' })
}

// The card a step from the one at hand, or the first that waits when none is.
export function next ({ step = 1, waiting = false } = {}) {
  const all = cards()
  const at = all.indexOf(current())
  if (at < 0) return all.find(isWaiting) ?? all[0]
  if (!waiting) return all[at + step]
  return [...all.slice(at + 1), ...all.slice(0, at)].find(isWaiting)
}
