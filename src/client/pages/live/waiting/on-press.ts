import { MissedPanel } from '../ended/missed-panel.tsx'
import { LateDialog } from './late-dialog.tsx'
import { Moves } from './moves.tsx'

/**
 * What the page opens on a press, or when a turn is missed: one file to load, so that the first to be opened has loaded
 * it for every other (decision 008).
 */
export const onPress = { LateDialog, MissedPanel, Moves }
