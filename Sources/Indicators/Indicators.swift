// The room's door.
