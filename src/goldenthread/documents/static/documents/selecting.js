// Words selected in the text are offered to be marked; the places are counted as the server counts them.
export function offerSelected (text, offer) {
  if (!offer) return
  for (const hint of document.querySelectorAll('.gt-selects')) hint.hidden = false
  offer.addEventListener('mousedown', (event) => event.preventDefault()) // pressing it must not lose the selection
  document.addEventListener('selectionchange', () => {
    const range = selectedIn(text)
    offer.hidden = !range
    if (!range) return
    const start = placeOf(text, range.startContainer, range.startOffset)
    const end = placeOf(text, range.endContainer, range.endOffset)
    for (const link of offer.querySelectorAll('a')) {
      link.search = new URLSearchParams({ start, end, kind: link.dataset.kind })
    }
  })
}

function selectedIn (text) {
  const selection = document.getSelection()
  if (!selection.rangeCount || !selection.toString().trim()) return null
  const range = selection.getRangeAt(0)
  return text.contains(range.commonAncestorContainer) ? range : null
}

// How many characters stand before a place: characters as the server counts them, not a browser's halves of some.
function placeOf (text, node, offset) {
  const before = document.createRange()
  before.selectNodeContents(text)
  before.setEnd(node, offset)
  let count = 0
  for (const _ of before.toString()) count++
  return count
}
