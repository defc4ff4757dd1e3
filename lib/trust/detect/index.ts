import { findAddresses } from './address.ts';
import { findBirthdates } from './birthdate.ts';
import { findCards } from './card.ts';
import { findEmails } from './email.ts';
import type { Detector } from './find.ts';
import { findIbans } from './iban.ts';
import { findIps } from './ip.ts';
import { findNationalIds } from './national-id.ts';
import { findPassports } from './passport.ts';
import { findPhones } from './phone.ts';
import { findSecrets } from './secret.ts';

/** Each is linear in the text. A new one is one more line here. */
export const detectors: readonly Detector[] = [
  findEmails,
  findCards,
  findIbans,
  findNationalIds,
  findPassports,
  findPhones,
  findIps,
  findAddresses,
  findBirthdates,
  findSecrets,
];
