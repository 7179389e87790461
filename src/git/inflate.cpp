// zlib streams (https://www.rfc-editor.org/rfc/rfc1950). The room grows with what comes out, up to
// its bound, so that a size that lies costs nothing.

#include "git/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace preflint::git {

Inflated inflate(std::string_view compressed, std::size_t most) {
  constexpr std::size_t first_room = 4096;
  Inflated result;
  z_stream stream = {};
  if (inflateInit(&stream) != Z_OK) return result;
  compressed = compressed.substr(0, std::numeric_limits<uInt>::max());
  // zlib does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  stream.avail_in = static_cast<uInt>(compressed.size());
  // One byte more than is wanted, to see whether there is more.
  const std::size_t limit = most + 1;
  int status = Z_OK;
  while (status == Z_OK && stream.total_out < limit) {
    const std::size_t done = stream.total_out;
    result.text.resize(std::min(limit, std::max(first_room, 2 * done)));
    stream.next_out = reinterpret_cast<Bytef*>(result.text.data()) + done;
    stream.avail_out = static_cast<uInt>(result.text.size() - done);
    status = ::inflate(&stream, Z_NO_FLUSH);
  }
  const bool is_starved = status == Z_BUF_ERROR && stream.avail_in == 0;
  result.text.resize(stream.total_out);
  inflateEnd(&stream);
  if (result.text.size() > most) {
    result.text.resize(most);
    result.end = Inflated::End::output_too_long;
  } else if (status == Z_STREAM_END) {
    result.end = Inflated::End::complete;
  } else {
    result.end = is_starved ? Inflated::End::input_too_short : Inflated::End::broken;
  }
  return result;
}

}  // namespace preflint::git
