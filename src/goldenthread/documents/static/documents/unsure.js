// The links at the top to the cards that the reader was unsure of; those judged since are struck out.
import { cardOf, isWaiting } from './cards.js'

export function leadToUnsure (go) {
  const links = [...document.querySelectorAll('.gt-unsure a')]
  const cardAt = (link) => cardOf(link.dataset.statement)
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go(cardAt(link))
    })
  }
  return () => {
    for (const link of links) link.classList.toggle('is-judged', !isWaiting(cardAt(link)))
  }
}
