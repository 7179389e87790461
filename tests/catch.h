#pragma once

// Catch2 version 2 (one header) and version 3 (many headers) alike.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
