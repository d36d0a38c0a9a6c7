/** The catalog announces nothing of its own: what authors say of a course run is content's to tell. */
export {};
