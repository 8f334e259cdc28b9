import { registerHooks } from 'node:module'

// @trpc/openapi reads types with the compiler's programming interface, which TypeScript 7 no longer has. Importing this
// file first gives whoever asks for `typescript` in this process the last version that has it (decision 005).
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? 'typescript-classic' : specifier, context),
})
