// Asks how a job stands and moves the bar; the page is loaded again when the job begins or is over.
const EVERY = 700 // milliseconds
const job = document.querySelector('.gt-job')
const bar = job.querySelector('.gt-job__bar')
const step = job.querySelector('.gt-job__step')

function show(standing) {
  if (standing.done) { // until a step is done the bar only says that something goes on
    bar.max = standing.of
    bar.value = standing.done
  }
  if (standing.step && standing.step !== step.textContent) step.textContent = standing.step
}

async function ask() {
  try {
    const answer = await fetch(job.dataset.standing, { headers: { Accept: 'application/json' } })
    if (!answer.ok || answer.redirected) return location.reload() // signed out meanwhile, for instance
    const standing = await answer.json()
    if (standing.over) return location.reload()
    show(standing)
  } catch {
    // the site is away for a moment: ask again
  }
  setTimeout(ask, EVERY)
}

setTimeout(ask, EVERY)
