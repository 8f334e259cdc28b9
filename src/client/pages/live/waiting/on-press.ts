import { LateDialog } from './late-dialog.tsx'
import { Moves } from './moves.tsx'

/** What the page opens on a press: one file to load, so that the first press has loaded it for every other (decision 008). */
export const onPress = { LateDialog, Moves }
