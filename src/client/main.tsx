import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')

// Two apps behind one door: the waiting room loads alone, without router and query cache (decision 008).
const [, appointmentId] = /^\/live\/([^/]+)\/?$/.exec(location.pathname) ?? []
if (appointmentId === undefined) {
  const { mountApp } = await import('./app-root.tsx')
  mountApp(root)
} else {
  const { mountLive } = await import('./live-root.tsx')
  mountLive(root, decodeURIComponent(appointmentId))
}
