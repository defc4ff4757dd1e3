import type { BlockOf } from '../../core/block.ts';
import { type LetterPlan, languages, lengths, purposes, tones } from './parts.ts';

/** A draft's own settings; what another version of Wingside wrote there falls back to the plain ones. */
export const planOfDraft = (draft: BlockOf<'draft'>): LetterPlan => ({
  purpose: purposes.find((known) => known === draft.purpose) ?? 'other',
  tone: tones.find((known) => known === draft.tone) ?? 'neutral',
  length: lengths.find((known) => known === draft.length) ?? 'medium',
  language: languages.find((known) => known === draft.language) ?? 'en',
});
