/** The id of the proposal that a block of an answer shows. */
export const proposalId = (turnId: string, place: number): string => `${turnId}:${place}`;
