// A picture answers to a pointer: where one first comes over it, the drawing of the server gives way to the same chart
// that tells its points. The scripts for it, 880 KB from this server, are fetched then and not before.
const embeds = {
  ast: true, defaultStyle: false, actions: false, renderer: 'svg', tooltip: { disableDefaultStyle: true },
}

function atWidth (spec, width) {
  return spec.vconcat
    ? { ...spec, vconcat: spec.vconcat.map(view => ({ ...view, width: width - 70 })) }
    : { ...spec, width }
}

function loaded (address) {
  return window.vegaEmbed ?? import(address).then(() => window.vegaEmbed)
}

async function enliven (drawing) {
  const spec = JSON.parse(drawing.querySelector('script').textContent)
  const embed = await loaded(drawing.dataset.bundle)
  const place = document.createElement('div')
  place.className = 'gt-picture__alive'
  await embed(place, atWidth(spec, drawing.clientWidth), embeds)
  for (const part of place.querySelectorAll('[role^=graphics]')) part.removeAttribute('role') // the whole has a name
  const image = drawing.querySelector('svg')
  for (const name of ['role', 'aria-labelledby', 'aria-describedby']) {
    place.setAttribute(name, image.getAttribute(name))
  }
  drawing.replaceChildren(place)
}

for (const drawing of document.querySelectorAll('.gt-picture__drawing[data-bundle]')) {
  drawing.addEventListener('pointerenter', () => enliven(drawing).catch(() => {}), { once: true })
}
