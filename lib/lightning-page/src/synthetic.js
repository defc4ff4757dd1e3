// First of all: it changes how every element made after it keeps its shadow. This is how Lightning Experience runs.
import '@lwc/synthetic-shadow';
import './native.js';
