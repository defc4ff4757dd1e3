/** Places in the settings that are pointed to from elsewhere. */
export type SettingsPart = 'model' | 'fields' | 'kept' | 'sites' | 'knowledge';
