import type { ModelDoor, ModelRequest } from '../model/door.ts';
import { instructions, join } from '../trust/prompt-text.ts';

/** Longer orders would take the room of the data. */
const longest = 2_000;

/**
 * A door to the same model with more orders: what the seller would like it to be told as well, tried on the bench before
 * anybody relies on it. They are added to ours, never put in their place, and stand in the bytes that are shown.
 */
export function promptedDoor(door: ModelDoor, orders: string): ModelDoor {
  const said = orders.trim().slice(0, longest);
  if (said === '') return door;
  const told = (request: ModelRequest): ModelRequest => ({
    ...request,
    messages: request.messages.map((message) =>
      message.role === 'system' ? { ...message, content: join(message.content, instructions(said)) } : message,
    ),
  });
  return {
    ...door,
    bytes: (request, wish) => door.bytes(told(request), wish),
    stream: (request, options) => door.stream(told(request), options),
    structured: (request, schema, options) => door.structured(told(request), schema, options),
    pick: (request, tools, options) => door.pick(told(request), tools, options),
  };
}
