import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')

// Two apps behind one door: the waiting room loads alone, without router and query cache (decision 008).
const [, appointmentId] = /^\/live\/([^/]+)\/?$/.exec(location.pathname) ?? []
// Not awaited at the top level: then the bundler would merge no chunks.
if (appointmentId === undefined) {
  void import('./app-root.tsx').then(({ mountApp }) => mountApp(root))
} else {
  void import('./live-root.tsx').then(({ mountLive }) => mountLive(root, decodeURIComponent(appointmentId)))
}
