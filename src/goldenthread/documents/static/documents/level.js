// Each card stands beside its words; where there are too many, the one at hand stands level and the others give way.
import { beside, cards, current, marksOf } from './cards.js'

const GAP = 8 // pixels between two cards

export function keepLevel (column) {
  // A card that is held stays where it is, and the others make room for it.
  const level = (held) => {
    column.classList.toggle('is-placed', beside.matches)
    const placed = beside.matches ? inOrder(column, held) : []
    const tops = placing(placed, placed.findIndex(({ card }) => card === (held ?? current())))
    placed.forEach(({ card }, place) => { card.style.top = `${tops[place]}px` })
    const last = placed.length - 1
    column.style.height = beside.matches && last >= 0 ? `${tops[last] + placed[last].height + GAP}px` : ''
  }
  beside.addEventListener('change', () => level())
  addEventListener('resize', () => level())
  document.fonts.ready.then(() => level())
  level()
  return level
}

// The cards as their words stand in the text, each with how tall it is and how far down it should stand.
function inOrder (column, held) {
  const origin = column.getBoundingClientRect().top
  return cards()
    .map((card) => {
      const words = marksOf(card)[0]?.getClientRects()[0]
      const level = words ? words.top - origin : 0
      return { card, height: card.offsetHeight, level, wanted: card === held ? card.getBoundingClientRect().top - origin : level }
    })
    .sort((one, other) => one.level - other.level)
}

function placing (placed, at) {
  const tops = []
  const below = (place) => tops[place - 1] + placed[place - 1].height + GAP
  const pushDown = (from) => {
    for (let place = from; place < placed.length; place++) {
      tops[place] = place ? Math.max(placed[place].wanted, below(place)) : Math.max(0, placed[0].wanted)
    }
  }
  pushDown(0)
  if (at < 0 || tops[at] <= placed[at].wanted) return tops
  tops[at] = placed[at].wanted
  for (let place = at - 1; place >= 0; place--) {
    tops[place] = Math.min(tops[place], tops[place + 1] - placed[place].height - GAP)
  }
  pushDown(at + 1)
  return tops
}
