import { decoded } from '../protocol/decoded.ts'
import './styles/tokens.css'
import './styles/type.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/forced-colors.css'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')

// Two apps behind one door: the waiting room loads alone, without router and query cache (decision 008).
const [, appointmentId] = /^\/live\/([^/]+)\/?$/.exec(location.pathname) ?? []
// Not awaited at the top level: then the bundler would merge no chunks.
if (appointmentId === undefined) {
  void import('./app-root.tsx').then(({ mountApp }) => mountApp(root), sayNotLoaded)
} else {
  void import('./live-root.tsx').then(
    ({ mountLive }) => mountLive(root, decoded(appointmentId)),
    sayNotLoaded,
  )
}

/** WAIT-8: what stands ready in the page, as nothing that could draw it has come. */
function sayNotLoaded() {
  const says = document.querySelector('template')
  if (!root || !says) return
  root.replaceChildren(says.content)
  root.querySelector('button')?.addEventListener('click', () => location.reload())
}
