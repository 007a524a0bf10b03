// The reading view, smoothed: all of it can also be done by its links and forms.
import { beside, bring, cardOf, makeCurrent, next } from './cards.js'
import { judgeInPlace } from './judging.js'
import { listenToKeys } from './keys.js'
import { keepLevel } from './level.js'
import { isPointing } from './pointer.js'
import { offerSelected } from './selecting.js'
import { leadToUnsure } from './unsure.js'

const text = document.querySelector('.gt-text')
const column = document.querySelector('.gt-cards')
const level = keepLevel(column)

const show = (card, held) => {
  if (!card) return
  makeCurrent(card)
  level(held)
}
const go = (card) => {
  show(card)
  if (card) bring(card)
}

// A press of the pointer moves nothing, or its click would land elsewhere; once clicked, the card stays where it is.
column.addEventListener('focusin', ({ target }) => {
  if (isPointing()) return
  show(target.closest('.gt-card'))
  target.scrollIntoView({ block: 'nearest' })
})
column.addEventListener('click', ({ target }) => {
  const card = target.closest('.gt-card')
  show(card, isPointing() ? card : null)
})
column.addEventListener('pointerleave', ({ pointerType }) => {
  if (pointerType !== 'touch') level() // a finger leaves before its click
})
text.addEventListener('click', (event) => {
  const mark = event.target.closest('.gt-said')
  if (!mark || !document.getSelection().isCollapsed) return
  if (beside.matches) event.preventDefault() // the card is in sight already
  show(cardOf(mark.dataset.statement))
})

const strikeOutJudged = leadToUnsure(go)
judgeInPlace(column, (card, done) => {
  strikeOutJudged()
  show(card, isPointing() ? card : null)
  if (isPointing()) card.querySelector('.gt-card__link').focus({ preventScroll: true })
  else bring((done && next({ waiting: true })) || card)
})
listenToKeys(document.querySelector('.gt-keys'), go)
offerSelected(text, document.querySelector('.gt-selected'))
go(cardOf(location.hash.match(/^#(?:card|statement)-(\d+)$/)?.[1]))
