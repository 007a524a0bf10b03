// Accept, reject and put back without leaving the page: the server answers with the card as it stands then.
import { cardOf, isWaiting, marksOf } from './cards.js'

export function judgeInPlace (column, after) {
  column.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { target: form, submitter } = event
    if (form.dataset.sent) return // a key pressed twice says it once
    form.dataset.sent = 'yes'
    const number = form.closest('.gt-card').dataset.statement
    const answer = await fetch(submitter?.getAttribute('formaction') ?? form.action, {
      method: 'POST',
      body: new FormData(form),
      headers: { 'X-Requested-With': 'fetch' }
    })
    const card = cardIn(await answer.text())
    if (!card) return location.reload() // signed out, or no longer to be seen
    const was = cardOf(number)
    card.style.top = was.style.top
    was.replaceWith(card)
    remark(card)
    count(isWaiting(card) - isWaiting(was))
    tell(card)
    after(card, answer.ok)
  })
}

function cardIn (html) {
  const holder = document.createElement('template')
  holder.innerHTML = html
  const [first] = holder.content.children
  return first?.matches('.gt-card') ? first : null
}

function remark (card) {
  for (const mark of marksOf(card)) {
    mark.classList.remove('is-waiting', 'is-accepted', 'is-mended', 'is-rejected')
    mark.classList.add(`is-${card.dataset.status}`)
  }
}

function count (more) {
  for (const left of document.querySelectorAll('.gt-left')) left.textContent = Number(left.textContent) + more
}

function tell (card) {
  const said = card.querySelector('.govuk-error-message') ?? card.querySelector('.gt-card__outcome')
  document.getElementById('done').replaceChildren(...(said?.cloneNode(true).childNodes ?? []))
}
