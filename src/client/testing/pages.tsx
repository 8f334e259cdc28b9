import { Route, Router } from '@solidjs/router'
import { render } from '@solidjs/testing-library'
import { QueryClientProvider } from '@tanstack/solid-query'
import type { Component } from 'solid-js'
import { createQueryClient } from '../api/queries.ts'

/** One page at its address, with the query cache and the router that every page has around it. */
export function openPage(path: string, page: Component, pattern = '*') {
  history.replaceState(null, '', path)
  const client = createQueryClient()
  const screen = render(() => (
    <QueryClientProvider client={client}>
      <Router>
        <Route path={pattern} component={page} />
      </Router>
    </QueryClientProvider>
  ))
  return { ...screen, client }
}
