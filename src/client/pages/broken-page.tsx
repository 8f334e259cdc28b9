/** When a page fails in a way nobody foresaw. */
export function BrokenPage() {
  return (
    <section class="card stack empty">
      <h1>This page did not work</h1>
      <p class="soft">Your appointments are safe. Loading the page again usually helps.</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => location.reload()}>
          Load again
        </button>
      </div>
    </section>
  )
}
