// The reading view, smoothed: all of it can also be done by its links and forms.
import { beside, bring, cardOf, current, makeCurrent, next } from './cards.js'
import { judgeInPlace } from './judging.js'
import { listenToKeys } from './keys.js'
import { keepLevel } from './level.js'
import { offerSelected } from './selecting.js'

const text = document.querySelector('.gt-text')
const column = document.querySelector('.gt-cards')
const level = keepLevel(column)

const show = (card) => {
  if (!card || card === current()) return
  makeCurrent(card)
  level()
}
const go = (card) => {
  show(card)
  if (card) bring(card)
}

for (const event of ['click', 'focusin']) {
  column.addEventListener(event, ({ target }) => show(target.closest('.gt-card')))
}
text.addEventListener('click', (event) => {
  const mark = event.target.closest('.gt-said')
  if (!mark || !document.getSelection().isCollapsed) return
  if (beside.matches) event.preventDefault() // the card is in sight already
  show(cardOf(mark.dataset.statement))
})

judgeInPlace(column, (card, done) => {
  makeCurrent(card)
  level()
  bring((done && next({ waiting: true })) || card)
})
listenToKeys(document.querySelector('.gt-keys'), go)
offerSelected(text, document.querySelector('.gt-selected'))
go(cardOf(location.hash.match(/^#(?:card|statement)-(\d+)$/)?.[1]))
